package dev.codesensei.problem.publishing;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures that this feature reports. */
final class PublishErrors {

    static final ErrorCode NOT_A_DRAFT =
            new ErrorCode("problem-not-a-draft", "This problem is out already", Status.CONFLICT);

    static final ErrorCode WITHOUT_TESTS =
            new ErrorCode("problem-without-tests", "This problem has no tests yet", Status.CONFLICT);

    static final ErrorCode WITHOUT_REFERENCE =
            new ErrorCode("problem-without-reference", "No solution is there that is to be accepted", Status.CONFLICT);

    static final ErrorCode NOT_PROVEN =
            new ErrorCode("problem-not-proven", "A solution is not as its author says", ErrorCode.UNPROCESSABLE);

    static final ErrorCode CHANGED =
            new ErrorCode("problem-changed", "The problem was changed while it was proven", Status.CONFLICT);

    static final ErrorCode JUDGE_AWAY =
            new ErrorCode("judge-away", "Nobody judges solutions at the moment", Status.SERVICE_UNAVAILABLE);

    private PublishErrors() {}
}
