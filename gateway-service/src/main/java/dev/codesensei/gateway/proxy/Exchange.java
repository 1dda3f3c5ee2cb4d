package dev.codesensei.gateway.proxy;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to its service and back. Whatever breaks, it ends exactly once: with the service's answer, with
 * a refusal of our own, or, when the answer had begun, with a broken connection, so that nobody takes half for whole.
 * Confined to one event loop.
 */
final class Exchange {

    private final Call call;
    private final Deadline deadline;
    private final Refusals refusals;
    private final RouteMetrics metrics;
    private final Inquiry inquiry;

    Exchange(Call call, UpstreamClient client, Deadline deadline, Refusals refusals, RouteMetrics metrics) {
        this.call = call;
        this.deadline = deadline;
        this.refusals = refusals;
        this.metrics = metrics;
        this.inquiry = new Inquiry(call, client, deadline, refusals, metrics, this::send, this::answer);
    }

    void begin() {
        metrics.opened();
        call.context().addEndHandler(inquiry::delivered);
        inquiry.begin();
    }

    private Future<HttpClientResponse> send(HttpClientRequest request) {
        Future<HttpClientResponse> response = request.response();
        if (call.hasBody()) {
            upload(request);
        } else {
            request.end();
        }
        return response;
    }

    private void upload(HttpClientRequest request) {
        if (call.request().headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            call.response().writeContinue();
        }
        new Upload(call, request, deadline, () -> inquiry.giveUp(GatewayErrors.PAYLOAD_TOO_LARGE, null)).start();
    }

    private void answer(HttpClientResponse answer) {
        deadline.expect(call.route().idle(), () -> breakOff("the answer came to a halt"));
        answer.exceptionHandler(failure -> breakOff(failure.getMessage()));
        new Download(answer, call, deadline).start(this::answeredWhole);
    }

    /** A service may answer before it has read everything; the rest has nowhere to go then. */
    private void answeredWhole() {
        if (!call.request().isEnded()) {
            inquiry.abandon();
            refusals.discardRest(call.request());
        }
    }

    private void breakOff(@Nullable String reason) {
        if (inquiry.end()) {
            Log.warnf("Service %s broke off: %s", call.route().upstream().name(), reason);
            inquiry.abandon();
            call.request().connection().close();
        }
    }
}
