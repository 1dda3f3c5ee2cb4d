package dev.codesensei.problem.blobs;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures that this feature reports. */
final class BlobErrors {

    static final ErrorCode UNKNOWN = new ErrorCode("blob-not-found", "No such bytes are kept here", Status.NOT_FOUND);

    private BlobErrors() {}
}
