package dev.codesensei.auth.passwords;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures this feature reports. */
final class PasswordErrors {

    static final ErrorCode BUSY =
            new ErrorCode("busy", "Too many people sign in at this moment", Status.SERVICE_UNAVAILABLE);

    private PasswordErrors() {}
}
