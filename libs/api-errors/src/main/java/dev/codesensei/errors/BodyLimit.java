package dev.codesensei.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is announced as too large. The framework would do so without a word. */
@Singleton
final class BodyLimit {

    /** After the request has its identity, before the framework's own check. */
    private static final int PRIORITY = 5_000;

    private final long limit;
    private final String answer;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit, ObjectMapper json)
            throws JsonProcessingException {
        this.limit = limit.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        ErrorCode code = ErrorCode.TOO_LARGE;
        this.answer = json.writeValueAsString(
                new ErrorBody(code.type(), code.title(), code.status().getStatusCode(), null, Map.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (announced(context) <= limit) {
            context.next();
            return;
        }
        // What follows on this connection is the body that nobody reads.
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
