package dev.codesensei.gateway.proxy;

import dev.codesensei.errors.ErrorCode;
import io.quarkus.logging.Log;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to its service and back. Whatever breaks, it ends exactly once: with the service's answer, with
 * a refusal of our own, or, when the answer had begun, with a broken connection, so that nobody takes half for whole.
 * Confined to one event loop.
 */
final class Exchange {

    private final Call call;
    private final UpstreamClient client;
    private final Deadline deadline;
    private final Refusals refusals;
    private final RouteMetrics metrics;
    private final long began = System.nanoTime();
    private @Nullable HttpClientRequest asked;
    private boolean answered;
    private boolean repeated;
    private boolean over;

    Exchange(Call call, UpstreamClient client, Deadline deadline, Refusals refusals, RouteMetrics metrics) {
        this.call = call;
        this.client = client;
        this.deadline = deadline;
        this.refusals = refusals;
        this.metrics = metrics;
    }

    void begin() {
        metrics.opened();
        call.context().addEndHandler(this::ended);
        deadline.expect(call.route().firstByte(), () -> giveUp(GatewayErrors.UPSTREAM_TIMEOUT, "no answer in time"));
        connect();
    }

    private void connect() {
        client.request(
                        call.route().upstream(),
                        call.request().method(),
                        call.request().uri())
                .onSuccess(this::ask)
                .onFailure(this::unreachable);
    }

    private void ask(HttpClientRequest request) {
        if (over) {
            request.reset();
            return;
        }
        asked = request;
        boolean reused = client.reused(request);
        HeaderRules.forward(call.context(), call.authorization(), request.headers());
        request.response().onSuccess(this::answer).onFailure(failure -> broken(failure, reused));
        request.exceptionHandler(failure -> broken(failure, reused));
        if (call.hasBody()) {
            upload(request);
        } else {
            request.end();
        }
    }

    private void upload(HttpClientRequest request) {
        if (call.request().headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            call.response().writeContinue();
        }
        new Upload(call, request, deadline, () -> giveUp(GatewayErrors.PAYLOAD_TOO_LARGE, null)).start();
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            return;
        }
        answered = true;
        metrics.answered(Duration.ofNanos(System.nanoTime() - began));
        deadline.expect(call.route().idle(), () -> breakOff("the answer came to a halt"));
        answer.exceptionHandler(failure -> breakOff(failure.getMessage()));
        new Download(answer, call, deadline).start(this::answeredWhole);
    }

    /** A service may answer before it has read everything; the rest has nowhere to go then. */
    private void answeredWhole() {
        if (!call.request().isEnded()) {
            abandon();
            refusals.discardRest(call.request());
        }
    }

    private void unreachable(Throwable failure) {
        if (mayRepeat()) {
            repeat();
        } else {
            giveUp(GatewayErrors.UPSTREAM_UNAVAILABLE, failure.getMessage());
        }
    }

    private void broken(Throwable failure, boolean reused) {
        if (answered) {
            return;
        }
        if (reused && mayRepeat()) {
            repeat();
        } else {
            giveUp(GatewayErrors.UPSTREAM_FAILED, failure.getMessage());
        }
    }

    private boolean mayRepeat() {
        return !over && !repeated && call.repeatable();
    }

    private void repeat() {
        repeated = true;
        connect();
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

    private void breakOff(@Nullable String reason) {
        if (!over) {
            over = true;
            Log.warnf("Service %s broke off: %s", call.route().upstream().name(), reason);
            abandon();
            call.request().connection().close();
        }
    }

    /** The one place where every exchange ends; a failure means that the client is gone. */
    private void ended(AsyncResult<Void> delivered) {
        over = true;
        deadline.cancel();
        if (delivered.failed()) {
            abandon();
        }
        metrics.closed(delivered.succeeded() ? call.response().getStatusCode() : RouteMetrics.CLIENT_GONE);
    }

    private void abandon() {
        if (asked != null) {
            asked.reset();
        }
    }
}
