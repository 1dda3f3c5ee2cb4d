package dev.codesensei.auth.services;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** What a service that asks for a token may hear. */
final class ServiceErrors {

    static final ErrorCode UNKNOWN_SERVICE =
            new ErrorCode("unknown-service", "Nobody knows this service by this secret", Status.UNAUTHORIZED);

    static final ErrorCode UNSUPPORTED_GRANT =
            new ErrorCode("unsupported-grant", "Services get tokens for their own secret only", Status.BAD_REQUEST);

    private ServiceErrors() {}
}
