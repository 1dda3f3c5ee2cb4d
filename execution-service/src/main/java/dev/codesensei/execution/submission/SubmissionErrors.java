package dev.codesensei.execution.submission;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures this feature reports. */
final class SubmissionErrors {

    static final ErrorCode LANE_FULL =
            new ErrorCode("lane-full", "Too many programs wait already", Status.SERVICE_UNAVAILABLE);

    static final ErrorCode NO_RUNNER =
            new ErrorCode("no-runner", "No runner has reported for work yet", Status.SERVICE_UNAVAILABLE);

    static final ErrorCode KEY_REUSED = new ErrorCode(
            "idempotency-key-reused", "This idempotency key was used with another body", ErrorCode.UNPROCESSABLE);

    static final ErrorCode NO_LANGUAGE =
            new ErrorCode("language-not-offered", "No runner offers this language", Status.CONFLICT);

    private SubmissionErrors() {}
}
