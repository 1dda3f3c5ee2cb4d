package dev.codesensei.execution.result;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures this feature reports. */
final class ResultErrors {

    static final ErrorCode JOB_NOT_FOUND = new ErrorCode("job-not-found", "No such job", Status.NOT_FOUND);

    private ResultErrors() {}
}
