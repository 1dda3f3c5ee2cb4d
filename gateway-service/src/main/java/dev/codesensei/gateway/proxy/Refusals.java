package dev.codesensei.gateway.proxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.errors.ErrorCode;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Answers in the services' stead, in the error format that all of them share. */
@Singleton
class Refusals {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final ObjectMapper json;
    private final Leftovers leftovers;

    Refusals(ObjectMapper json, Leftovers leftovers) {
        this.json = json;
        this.leftovers = leftovers;
    }

    void refuse(RoutingContext context, ErrorCode code) {
        refuse(context, code, Map.of());
    }

    /** The answer is complete, though the client still sends. */
    void discardRest(HttpServerRequest request) {
        leftovers.discard(request);
    }

    /** The client learns an identifier only; the log line under the same identifier has the stack trace. */
    void unexpected(RoutingContext context, Throwable failure) {
        UUID errorId = UUID.randomUUID();
        Log.errorf(failure, "Unexpected failure, errorId=%s", errorId);
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            refuse(context, ErrorCode.INTERNAL, Map.of("errorId", errorId));
        }
    }

    private void refuse(RoutingContext context, ErrorCode code, Map<String, Object> members) {
        HttpServerResponse response = context.response();
        response.setStatusCode(code.status().getStatusCode()).putHeader(HttpHeaders.CONTENT_TYPE, ErrorBody.MEDIA_TYPE);
        if (code.status() == Status.UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", challenge(code));
        }
        if (code.status() == Status.SERVICE_UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        leftovers.discard(context.request());
        response.end(body(code, members));
    }

    /** RFC 6750: no error code when the request carried no token at all. */
    private static String challenge(ErrorCode code) {
        return code.equals(ErrorCode.UNAUTHENTICATED)
                ? "Bearer"
                : "Bearer error=\"invalid_token\", error_description=\"" + code.title() + "\"";
    }

    private Buffer body(ErrorCode code, Map<String, Object> members) {
        URI type = URI.create("urn:sensei:error:" + code.slug());
        var body = new ErrorBody(type, code.title(), code.status().getStatusCode(), null, members);
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An error body is plain data", e);
        }
    }
}
