package dev.codesensei.problem.judging;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures that this feature reports. */
final class JudgingErrors {

    static final ErrorCode WITHOUT_TESTS =
            new ErrorCode("problem-without-tests", "This problem has no tests yet", Status.CONFLICT);

    private JudgingErrors() {}
}
