package dev.codesensei.gateway.proxy;

import dev.codesensei.gateway.routing.Route;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * A request that may go on.
 *
 * @param authorization the verified credential, none if there is none
 */
record Call(RoutingContext context, Route route, @Nullable String authorization) {

    private static final long UNKNOWN = -1;

    HttpServerRequest request() {
        return context.request();
    }

    HttpServerResponse response() {
        return context.response();
    }

    boolean hasBody() {
        return hasBody(request());
    }

    /** Whether the service may be asked twice: reads without a body, so that there is nothing to send again. */
    boolean repeatable() {
        return (isHead() || request().method().equals(HttpMethod.GET)) && !hasBody();
    }

    boolean isHead() {
        return request().method().equals(HttpMethod.HEAD);
    }

    /** Negative when the client does not say. */
    long declaredLength() {
        return declaredLength(request());
    }

    static boolean hasBody(HttpServerRequest request) {
        return declaredLength(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? UNKNOWN : Long.parseLong(length);
    }
}
