package dev.codesensei.gateway.proxy;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** What the gateway itself can refuse or fail at. */
final class GatewayErrors {

    static final ErrorCode NOT_FOUND = new ErrorCode("not-found", "There is nothing at this path", Status.NOT_FOUND);

    static final ErrorCode NO_HOST = new ErrorCode("no-host", "The request names no host", Status.BAD_REQUEST);

    static final ErrorCode METHOD_NOT_ALLOWED =
            new ErrorCode("method-not-allowed", "This path does not take this method", Status.METHOD_NOT_ALLOWED);

    static final ErrorCode INVALID_PATH =
            new ErrorCode("invalid-path", "The path is not written plainly", Status.BAD_REQUEST);

    static final ErrorCode TOKEN_EXPIRED =
            new ErrorCode("token-expired", "The access token has expired", Status.UNAUTHORIZED);

    static final ErrorCode TOKEN_INVALID =
            new ErrorCode("token-invalid", "The access token is not valid", Status.UNAUTHORIZED);

    static final ErrorCode FOREIGN_ORIGIN =
            new ErrorCode("foreign-origin", "A page of another site may not open this in your name", Status.FORBIDDEN);

    static final ErrorCode PAYLOAD_TOO_LARGE =
            new ErrorCode("payload-too-large", "The request body is too large", Status.REQUEST_ENTITY_TOO_LARGE);

    static final ErrorCode UPSTREAM_UNAVAILABLE =
            new ErrorCode("upstream-unavailable", "The service behind this path is away", Status.SERVICE_UNAVAILABLE);

    static final ErrorCode UPSTREAM_FAILED = new ErrorCode(
            "upstream-failed", "The service behind this path broke off before it answered", Status.BAD_GATEWAY);

    static final ErrorCode UPSTREAM_TIMEOUT = new ErrorCode(
            "upstream-timeout", "The service behind this path took too long to answer", Status.GATEWAY_TIMEOUT);

    private GatewayErrors() {}
}
