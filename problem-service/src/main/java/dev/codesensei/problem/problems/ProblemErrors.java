package dev.codesensei.problem.problems;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures of reading problems. */
final class ProblemErrors {

    /** Also said of what exists and is not for the caller's eyes. */
    static final ErrorCode NOT_FOUND = new ErrorCode("problem-not-found", "No such problem", Status.NOT_FOUND);

    static final ErrorCode NOT_SOLVED_YET =
            new ErrorCode("not-solved-yet", "Solve the problem first", Status.FORBIDDEN);

    static final ErrorCode WITHOUT_EDITORIAL =
            new ErrorCode("problem-without-editorial", "Nobody has written an editorial", Status.NOT_FOUND);

    private ProblemErrors() {}
}
