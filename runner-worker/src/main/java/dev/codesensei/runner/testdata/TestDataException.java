package dev.codesensei.runner.testdata;

import org.jspecify.annotations.Nullable;

/** The tests of a job cannot be had; its program is not to blame. */
public final class TestDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TestDataException(String message) {
        super(message);
    }

    TestDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
