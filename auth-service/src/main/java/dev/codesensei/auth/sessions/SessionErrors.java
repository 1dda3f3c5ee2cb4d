package dev.codesensei.auth.sessions;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures this feature reports. */
final class SessionErrors {

    static final ErrorCode BAD_CREDENTIALS =
            new ErrorCode("bad-credentials", "Username or password is wrong", Status.UNAUTHORIZED);

    static final ErrorCode BAD_REFRESH_TOKEN =
            new ErrorCode("bad-refresh-token", "This refresh token is not valid any more", Status.UNAUTHORIZED);

    private SessionErrors() {}
}
