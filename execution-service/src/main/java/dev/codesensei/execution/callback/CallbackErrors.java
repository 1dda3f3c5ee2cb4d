package dev.codesensei.execution.callback;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures this feature reports. */
final class CallbackErrors {

    static final ErrorCode CALLBACK_NOT_FOUND =
            new ErrorCode("callback-not-found", "There is no such callback", Status.NOT_FOUND);

    static final ErrorCode CALLBACKS_OFF =
            new ErrorCode("callbacks-off", "There are no callbacks on this installation", Status.NOT_FOUND);

    private CallbackErrors() {}
}
