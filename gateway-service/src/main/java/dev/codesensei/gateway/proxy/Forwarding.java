package dev.codesensei.gateway.proxy;

import dev.codesensei.gateway.routing.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sets a request that may go on on its way. */
@Singleton
class Forwarding {

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Refusals refusals;
    private final MeterRegistry registry;
    private final Map<String, RouteMetrics> metrics = new ConcurrentHashMap<>();

    Forwarding(Vertx vertx, Upstreams upstreams, Refusals refusals, MeterRegistry registry) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.refusals = refusals;
        this.registry = registry;
    }

    /** A body that says itself that it is too large is refused before anything is sent. */
    void forward(Call call) {
        if (call.response().closed()) {
            return;
        }
        if (call.route().webSocket() && Tunnel.isWantedBy(call.request())) {
            new Tunnel(call, upstreams.ofThisLoop(), new Deadline(vertx), refusals, metrics(call.route())).begin();
        } else if (call.declaredLength() > call.route().maxBodyBytes()) {
            refusals.refuse(call.context(), GatewayErrors.PAYLOAD_TOO_LARGE);
        } else {
            new Exchange(call, upstreams.ofThisLoop(), new Deadline(vertx), refusals, metrics(call.route())).begin();
        }
    }

    private RouteMetrics metrics(Route route) {
        return metrics.computeIfAbsent(route.name(), _ -> new RouteMetrics(registry, route));
    }
}
