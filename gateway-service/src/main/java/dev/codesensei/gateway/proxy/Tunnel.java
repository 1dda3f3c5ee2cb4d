package dev.codesensei.gateway.proxy;

import dev.codesensei.defaults.UpgradedRequests;
import dev.codesensei.errors.ErrorCode;
import io.quarkus.logging.Log;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection that becomes a WebSocket, if the service agrees: from then on its bytes pass both ways as they are, and
 * when one side closes, so does the other. Otherwise the service's refusal is the answer. Confined to one event loop.
 */
final class Tunnel {

    private static final String WEB_SOCKET = "websocket";
    private static final int SWITCHING = 101;

    private final Call call;
    private final UpstreamClient client;
    private final Deadline deadline;
    private final Refusals refusals;
    private final RouteMetrics metrics;
    private final long began = System.nanoTime();
    private @Nullable HttpClientRequest asked;
    private boolean repeated;
    private boolean switched;
    private boolean over;

    Tunnel(Call call, UpstreamClient client, Deadline deadline, Refusals refusals, RouteMetrics metrics) {
        this.call = call;
        this.client = client;
        this.deadline = deadline;
        this.refusals = refusals;
        this.metrics = metrics;
    }

    static boolean isWantedBy(HttpServerRequest request) {
        return WEB_SOCKET.equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    void begin() {
        metrics.opened();
        call.context().addEndHandler(this::ended);
        if (isForeign()) {
            giveUp(GatewayErrors.FOREIGN_ORIGIN, null);
            return;
        }
        deadline.expect(call.route().firstByte(), () -> giveUp(GatewayErrors.UPSTREAM_TIMEOUT, "no answer in time"));
        connect();
    }

    /** A browser sends its cookie along wherever a page connects to, and asks nobody. */
    private boolean isForeign() {
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        boolean byCookie =
                call.authorization() != null && !call.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return byCookie && origin != null && !isOurs(origin);
    }

    private boolean isOurs(String origin) {
        try {
            String host = URI.create(origin).getRawAuthority();
            return host != null && host.equalsIgnoreCase(call.request().getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void connect() {
        client.request(
                        call.route().upstream(),
                        call.request().method(),
                        call.request().uri())
                .onSuccess(this::ask)
                .onFailure(failure -> giveUp(GatewayErrors.UPSTREAM_UNAVAILABLE, failure.getMessage()));
    }

    private void ask(HttpClientRequest request) {
        if (over) {
            request.reset();
            return;
        }
        asked = request;
        boolean reused = client.reused(request);
        HeaderRules.forward(call.context(), call.authorization(), request.headers());
        request.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE).putHeader(HttpHeaders.UPGRADE, WEB_SOCKET);
        request.exceptionHandler(failure -> Log.debugf("A WebSocket broke: %s", failure.getMessage()));
        request.connect().onSuccess(this::answer).onFailure(failure -> broken(failure, reused));
    }

    /** A connection that had lain in the pool may have been closed meanwhile. */
    private void broken(Throwable failure, boolean reused) {
        if (reused && !repeated && !over) {
            repeated = true;
            connect();
        } else {
            giveUp(GatewayErrors.UPSTREAM_FAILED, failure.getMessage());
        }
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            abandon();
            return;
        }
        metrics.answered(Duration.ofNanos(System.nanoTime() - began));
        if (answer.statusCode() == SWITCHING) {
            switchOver(answer);
        } else {
            deadline.expect(call.route().idle(), this::abandon);
            new Download(answer, call, deadline).start(() -> {});
        }
    }

    private void switchOver(HttpClientResponse answer) {
        switched = true;
        UpgradedRequests.forget(call.request());
        NetSocket service = answer.netSocket();
        service.pause();
        HeaderRules.giveBack(answer.headers(), call.response().headers());
        call.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE)
                .putHeader(HttpHeaders.UPGRADE, WEB_SOCKET);
        call.request().toNetSocket().onSuccess(caller -> join(caller, service)).onFailure(_ -> {
            service.close();
            close();
        });
    }

    private void join(NetSocket caller, NetSocket service) {
        deadline.expect(call.route().idle(), () -> List.of(caller, service).forEach(NetSocket::close));
        pass(caller, service);
        pass(service, caller);
        service.resume();
    }

    /** No faster than the other side reads. */
    private void pass(NetSocket from, NetSocket to) {
        from.exceptionHandler(failure -> Log.debugf("A WebSocket broke: %s", failure.getMessage()));
        from.handler(bytes -> {
            deadline.moved();
            to.write(bytes);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(_ -> from.resume());
            }
        });
        from.closeHandler(_ -> {
            to.close();
            close();
        });
    }

    private void giveUp(ErrorCode code, @Nullable String reason) {
        if (over) {
            return;
        }
        over = true;
        if (reason != null) {
            Log.warnf("Service %s: %s", call.route().upstream().name(), reason);
        }
        abandon();
        refusals.refuse(call.context(), code);
    }

    /** Of a request that has not become a WebSocket. */
    private void ended(AsyncResult<Void> delivered) {
        if (!switched) {
            over = true;
            deadline.cancel();
            if (delivered.failed()) {
                abandon();
            }
            metrics.closed(delivered.succeeded() ? call.response().getStatusCode() : RouteMetrics.CLIENT_GONE);
        }
    }

    private void close() {
        if (!over) {
            over = true;
            deadline.cancel();
            metrics.closed(SWITCHING);
        }
    }

    private void abandon() {
        if (asked != null) {
            asked.reset();
        }
    }
}
