package dev.codesensei.problem.jobs;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures of jobs. */
final class JobErrors {

    static final ErrorCode NOT_FOUND = new ErrorCode("job-not-found", "No such job", Status.NOT_FOUND);

    static final ErrorCode BUSY =
            new ErrorCode("too-many-jobs", "Too many long jobs wait already", Status.SERVICE_UNAVAILABLE);

    static final ErrorCode INTERRUPTED =
            new ErrorCode("interrupted", "Whoever did this is gone", Status.INTERNAL_SERVER_ERROR);

    private JobErrors() {}
}
