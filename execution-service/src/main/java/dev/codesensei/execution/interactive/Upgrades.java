package dev.codesensei.execution.interactive;

import dev.codesensei.defaults.UpgradedRequests;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A shutdown does not wait for connections that may stay open for minutes: their clients attach elsewhere. */
@Singleton
class Upgrades {

    /** Before the framework makes a WebSocket of the request. */
    private static final int FIRST = -1_000;

    void register(@Observes Router router) {
        router.route(InteractiveSocket.PATH).order(FIRST).handler(context -> {
            if (context.request().headers().contains(HttpHeaders.UPGRADE)) {
                UpgradedRequests.forget(context.request());
            }
            context.next();
        });
    }
}
