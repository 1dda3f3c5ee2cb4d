package dev.codesensei.problem.rejudging;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures that this feature reports. */
final class RejudgeErrors {

    static final ErrorCode WITHOUT_TESTS =
            new ErrorCode("problem-without-tests", "This problem has no tests yet", Status.CONFLICT);

    static final ErrorCode NOT_FOUND = new ErrorCode("rejudge-not-found", "No such rejudge", Status.NOT_FOUND);

    static final ErrorCode OUTDATED = new ErrorCode(
            "rejudge-outdated", "The problem has changed since its grades were judged again", Status.CONFLICT);

    static final ErrorCode APPLIED =
            new ErrorCode("rejudge-applied", "This rejudge has been applied already", Status.CONFLICT);

    static final ErrorCode JUDGE_AWAY =
            new ErrorCode("judge-away", "Nobody judges programs at the moment", Status.SERVICE_UNAVAILABLE);

    private RejudgeErrors() {}
}
