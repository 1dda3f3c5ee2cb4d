package dev.codesensei.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads on what a client still sends after its answer. Closing at once would reset the connection, and the client could
 * lose the answer that tells why; reading for ever would let it keep us busy.
 */
@Singleton
class Leftovers {

    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_MILLIS = 5_000;

    private final Vertx vertx;

    Leftovers(Vertx vertx) {
        this.vertx = vertx;
    }

    void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var rest = new AtomicLong(MOST_BYTES);
        long timer = vertx.setTimer(MOST_MILLIS, _ -> request.connection().close());
        request.exceptionHandler(_ -> vertx.cancelTimer(timer));
        request.endHandler(_ -> vertx.cancelTimer(timer));
        request.handler(chunk -> {
            if (rest.addAndGet(-chunk.length()) < 0) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
