package dev.codesensei.execution.rejudging;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures that this feature reports. */
final class RejudgingErrors {

    static final ErrorCode NO_SUCH_GRADE = new ErrorCode("grade-not-found", "No such grade", Status.NOT_FOUND);

    static final ErrorCode NO_LANGUAGE =
            new ErrorCode("language-not-offered", "No runner offers this language", Status.CONFLICT);

    private RejudgingErrors() {}
}
