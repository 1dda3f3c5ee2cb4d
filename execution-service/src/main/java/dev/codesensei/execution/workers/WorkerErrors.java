package dev.codesensei.execution.workers;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** What can be wrong with a wish about a runner. */
final class WorkerErrors {

    static final ErrorCode WORKER_NOT_FOUND =
            new ErrorCode("worker-not-found", "No such runner has reported", Status.NOT_FOUND);

    private WorkerErrors() {}
}
