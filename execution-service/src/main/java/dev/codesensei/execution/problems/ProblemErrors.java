package dev.codesensei.execution.problems;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** Why a program cannot be judged by the tests of a problem. */
final class ProblemErrors {

    static final ErrorCode NOT_FOUND = new ErrorCode("problem-not-found", "There is no such problem", Status.NOT_FOUND);

    static final ErrorCode WITHOUT_TESTS =
            new ErrorCode("problem-without-tests", "This problem has no tests yet", Status.CONFLICT);

    private ProblemErrors() {}
}
