package dev.codesensei.problem.editing;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures of editing. */
final class EditingErrors {

    static final ErrorCode SLUG_TAKEN = new ErrorCode("slug-taken", "Another problem has this slug", Status.CONFLICT);

    static final ErrorCode SLUG_FIXED =
            new ErrorCode("slug-fixed", "A problem keeps the slug it was made with", Status.CONFLICT);

    static final ErrorCode IF_MATCH_MISSING = new ErrorCode(
            "if-match-missing", "Say in If-Match which version you have seen", Status.PRECONDITION_REQUIRED);

    static final ErrorCode STALE =
            new ErrorCode("stale-version", "Somebody else has changed it meanwhile", Status.PRECONDITION_FAILED);

    static final ErrorCode PROVEN =
            new ErrorCode("problem-published", "What is judged cannot change while a problem is out", Status.CONFLICT);

    static final ErrorCode NO_SUCH_STEP =
            new ErrorCode("state-conflict", "The problem is in a state that does not allow this", Status.CONFLICT);

    private EditingErrors() {}
}
