package dev.codesensei.defaults;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an identifier and a place in a trace, before anything else sees it. Both are answered as
 * headers, also on errors, and stand in every log line of the request.
 */
@ApplicationScoped
public class RequestIdentity {

    public static final String REQUEST_ID_HEADER = "X-Request-Id";
    public static final String TRACE_HEADER = "traceparent";

    /** Runs before authentication, so that a refused request can be found in the logs as well. */
    private static final int BEFORE_ALL_OTHERS = 10_000;

    /** Printable, short, and free of characters that could forge a log line. */
    private static final Pattern VALID_REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private static final String TRACE = "sensei.trace";
    private static final String REQUEST_ID = "sensei.request-id";

    void register(@Observes Filters filters) {
        filters.register(RequestIdentity::identify, BEFORE_ALL_OTHERS);
    }

    /** The step of the trace that this request is. */
    public static TraceContext trace(RoutingContext request) {
        return Objects.requireNonNull(request.get(TRACE));
    }

    /** The identifier of this request: the caller's own, if it sent a valid one. */
    public static String requestId(RoutingContext request) {
        return Objects.requireNonNull(request.get(REQUEST_ID));
    }

    private static void identify(RoutingContext context) {
        HttpServerRequest request = context.request();
        TraceContext trace = TraceContext.continuing(request.getHeader(TRACE_HEADER));
        String requestId = requestId(request.getHeader(REQUEST_ID_HEADER));
        context.put(TRACE, trace);
        context.put(REQUEST_ID, requestId);
        MDC.put("requestId", requestId);
        MDC.put("traceId", trace.traceId());
        context.addHeadersEndHandler(_ -> {
            context.response().headers().set(REQUEST_ID_HEADER, requestId);
            context.response().headers().set(TRACE_HEADER, trace.toHeader());
        });
        context.next();
    }

    private static String requestId(@Nullable String sent) {
        return sent != null && VALID_REQUEST_ID.matcher(sent).matches() ? sent : newRequestId();
    }

    /** Names a request in the logs and protects nothing, so that a quick source of randomness will do. */
    private static String newRequestId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
