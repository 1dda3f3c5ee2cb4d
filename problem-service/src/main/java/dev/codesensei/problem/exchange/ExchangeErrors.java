package dev.codesensei.problem.exchange;

import dev.codesensei.errors.ErrorCode;
import jakarta.ws.rs.core.Response.Status;

/** The failures of imports and exports. */
final class ExchangeErrors {

    static final ErrorCode REFUSED =
            new ErrorCode("package-refused", "The archive cannot be taken in", Status.BAD_REQUEST);

    static final ErrorCode NOT_IMPORTABLE =
            new ErrorCode("package-not-valid", "The package has errors; see the report", Status.BAD_REQUEST);

    static final ErrorCode SLUG_TAKEN = new ErrorCode("slug-taken", "Another problem has this slug", Status.CONFLICT);

    static final ErrorCode NOT_EXPORTABLE =
            new ErrorCode("not-exportable", "The package format cannot say what this problem asks", Status.CONFLICT);

    static final ErrorCode NO_SUCH_FILE =
            new ErrorCode("file-not-found", "The statement shows no such file", Status.NOT_FOUND);

    private ExchangeErrors() {}
}
