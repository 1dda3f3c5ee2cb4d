package dev.codesensei.gateway.proxy;

import dev.codesensei.defaults.UpgradedRequests;
import io.quarkus.logging.Log;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.List;

/**
 * A connection that becomes a WebSocket, if the service agrees: from then on its bytes pass both ways as they are, and
 * when one side closes, so does the other. Otherwise the service's refusal is the answer. Confined to one event loop.
 */
final class Tunnel {

    private static final String WEB_SOCKET = "websocket";
    private static final int SWITCHING = 101;

    private final Call call;
    private final Deadline deadline;
    private final RouteMetrics metrics;
    private final Inquiry inquiry;
    private boolean switched;

    Tunnel(Call call, UpstreamClient client, Deadline deadline, Refusals refusals, RouteMetrics metrics) {
        this.call = call;
        this.deadline = deadline;
        this.metrics = metrics;
        this.inquiry = new Inquiry(call, client, deadline, refusals, metrics, Tunnel::send, this::answer);
    }

    static boolean isWantedBy(HttpServerRequest request) {
        return WEB_SOCKET.equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    void begin() {
        metrics.opened();
        call.context().addEndHandler(this::ended);
        if (isForeign()) {
            inquiry.giveUp(GatewayErrors.FOREIGN_ORIGIN, null);
        } else {
            inquiry.begin();
        }
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

    private static Future<HttpClientResponse> send(HttpClientRequest request) {
        request.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE).putHeader(HttpHeaders.UPGRADE, WEB_SOCKET);
        return request.connect();
    }

    private void answer(HttpClientResponse answer) {
        if (answer.statusCode() == SWITCHING) {
            switchOver(answer);
        } else {
            deadline.expect(call.route().idle(), inquiry::abandon);
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

    /** Of a request that has not become a WebSocket. */
    private void ended(AsyncResult<Void> delivered) {
        if (!switched) {
            inquiry.delivered(delivered);
        }
    }

    private void close() {
        if (inquiry.end()) {
            metrics.closed(SWITCHING);
        }
    }
}
