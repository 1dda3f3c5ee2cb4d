package dev.codesensei.execution.deadletters;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** What can be wrong with a wish about a dead letter. */
final class DeadLetterErrors {

    static final ErrorCode DEAD_LETTER_NOT_FOUND =
            new ErrorCode("dead-letter-not-found", "There is no such dead letter", Status.NOT_FOUND);

    static final ErrorCode JOB_EXPIRED =
            new ErrorCode("job-expired", "The program of this job is no longer kept", Status.CONFLICT);

    private DeadLetterErrors() {}
}
