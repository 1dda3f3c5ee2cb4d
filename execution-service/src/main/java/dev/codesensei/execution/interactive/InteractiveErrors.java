package dev.codesensei.execution.interactive;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures this feature reports. */
final class InteractiveErrors {

    static final ErrorCode JOB_NOT_FOUND = new ErrorCode("job-not-found", "No such job", Status.NOT_FOUND);

    static final ErrorCode NOT_LIVE =
            new ErrorCode("not-interactive", "This job does not read while it runs", Status.CONFLICT);

    static final ErrorCode TOO_LATE =
            new ErrorCode("first-message-late", "Nothing was said in time", Status.REQUEST_TIMEOUT);

    static final ErrorCode SILENT =
            new ErrorCode("client-silent", "The client gave no sign of life", Status.REQUEST_TIMEOUT);

    static final ErrorCode SUPERSEDED =
            new ErrorCode("attached-elsewhere", "Another connection speaks to this run now", Status.CONFLICT);

    static final ErrorCode INPUT_TOO_MUCH =
            new ErrorCode("input-too-much", "More input came than there is room for", Status.REQUEST_ENTITY_TOO_LARGE);

    static final ErrorCode INPUT_LOST =
            new ErrorCode("input-lost", "A message before this one is missing", Status.CONFLICT);

    static final ErrorCode TOO_MANY_OF_USER =
            new ErrorCode("too-many-interactive", "You have as many such runs as may be", Status.TOO_MANY_REQUESTS);

    static final ErrorCode ALL_PLACES_TAKEN =
            new ErrorCode("interactive-full", "There is no room for another such run", Status.SERVICE_UNAVAILABLE);

    private InteractiveErrors() {}
}
