package dev.codesensei.auth.accounts;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures this feature reports. */
final class AccountErrors {

    static final ErrorCode USERNAME_TAKEN =
            new ErrorCode("username-taken", "Somebody else has this username", Status.CONFLICT);

    private AccountErrors() {}
}
