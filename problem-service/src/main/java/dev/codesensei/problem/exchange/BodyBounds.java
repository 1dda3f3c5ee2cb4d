package dev.codesensei.problem.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.errors.ErrorCode;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Archives may be large, and are streamed; everything else is read into memory and may not. */
@Singleton
final class BodyBounds {

    /** After the framework has noted what holds for archives. */
    private static final int PRIORITY = 1;

    private final long limit;
    private final String answer;

    BodyBounds(ExchangeConfig config, ObjectMapper json) throws JsonProcessingException {
        this.limit = config.otherBodies().asLongValue();
        this.answer = json.writeValueAsString(ErrorBody.of(new ApiException(ErrorCode.TOO_LARGE, null)));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().startsWith(ImportResource.PATH)) {
            context.next();
            return;
        }
        // A body of a length that nobody announces is cut off where this says.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        if (announced(context) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ErrorCode.TOO_LARGE.status().getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, ErrorBody.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(answer);
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
