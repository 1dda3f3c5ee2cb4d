package dev.codesensei.gateway.proxy;

import dev.codesensei.errors.ErrorCode;
import io.quarkus.logging.Log;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service until the service answers, or until it is given up with a refusal of our own. What may be asked
 * twice is, once, when the service was not reached. Confined to one event loop.
 */
final class Inquiry {

    private final Call call;
    private final UpstreamClient client;
    private final Deadline deadline;
    private final Refusals refusals;
    private final RouteMetrics metrics;
    private final Function<HttpClientRequest, Future<HttpClientResponse>> sending;
    private final Consumer<HttpClientResponse> answer;
    private final long began = System.nanoTime();
    private @Nullable HttpClientRequest asked;
    private boolean answered;
    private boolean repeated;
    private boolean over;

    Inquiry(
            Call call,
            UpstreamClient client,
            Deadline deadline,
            Refusals refusals,
            RouteMetrics metrics,
            Function<HttpClientRequest, Future<HttpClientResponse>> sending,
            Consumer<HttpClientResponse> answer) {
        this.call = call;
        this.client = client;
        this.deadline = deadline;
        this.refusals = refusals;
        this.metrics = metrics;
        this.sending = sending;
        this.answer = answer;
    }

    void begin() {
        deadline.expect(call.route().firstByte(), () -> giveUp(GatewayErrors.UPSTREAM_TIMEOUT, "no answer in time"));
        connect();
    }

    private void connect() {
        client.request(
                        call.route().upstream(),
                        call.request().method(),
                        call.request().uri())
                .onSuccess(this::ask)
                .onFailure(failure -> failed(failure, GatewayErrors.UPSTREAM_UNAVAILABLE, true));
    }

    private void ask(HttpClientRequest request) {
        if (over) {
            request.reset();
            return;
        }
        asked = request;
        boolean reused = client.reused(request);
        HeaderRules.forward(call.context(), call.authorization(), request.headers());
        request.exceptionHandler(failure -> broken(request, failure, reused));
        sending.apply(request).onSuccess(this::answered).onFailure(failure -> broken(request, failure, reused));
    }

    /** One failure is told in two ways, and the second one must not be taken for that of the repeated request. */
    private void broken(HttpClientRequest request, Throwable failure, boolean reused) {
        if (!answered && request.equals(asked)) {
            failed(failure, GatewayErrors.UPSTREAM_FAILED, reused);
        }
    }

    /** A connection that had lain in the pool may have been closed before the service saw anything of the request. */
    private void failed(Throwable failure, ErrorCode code, boolean unseen) {
        if (unseen && !over && !repeated && call.repeatable()) {
            repeated = true;
            asked = null;
            connect();
        } else {
            giveUp(code, failure.getMessage());
        }
    }

    private void answered(HttpClientResponse response) {
        if (!over) {
            answered = true;
            metrics.answered(Duration.ofNanos(System.nanoTime() - began));
            answer.accept(response);
        }
    }

    void giveUp(ErrorCode code, @Nullable String reason) {
        if (!end()) {
            return;
        }
        if (reason != null) {
            Log.warnf("Service %s: %s", call.route().upstream().name(), reason);
        }
        abandon();
        refusals.refuse(call.context(), code);
    }

    /** Nothing is expected any more; false when that was so before. */
    boolean end() {
        boolean wasOpen = !over;
        over = true;
        deadline.cancel();
        return wasOpen;
    }

    /** The answer has been delivered; a failure means that the client is gone. */
    void delivered(AsyncResult<Void> result) {
        end();
        if (result.failed()) {
            abandon();
        }
        metrics.closed(result.succeeded() ? call.response().getStatusCode() : RouteMetrics.CLIENT_GONE);
    }

    void abandon() {
        if (asked != null) {
            asked.reset();
        }
    }
}
