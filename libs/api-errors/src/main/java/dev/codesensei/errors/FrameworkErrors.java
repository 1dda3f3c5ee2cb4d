package dev.codesensei.errors;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of what the framework refuses by itself, which knows statuses only. */
final class FrameworkErrors {

    private static final Map<Integer, ErrorCode> BY_STATUS = Stream.of(
                    ErrorCode.INVALID_REQUEST,
                    ErrorCode.UNAUTHENTICATED,
                    ErrorCode.FORBIDDEN,
                    ErrorCode.NOT_FOUND,
                    ErrorCode.METHOD_NOT_ALLOWED,
                    ErrorCode.NOT_ACCEPTABLE,
                    ErrorCode.TOO_LARGE,
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    ErrorCode.UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(code -> code.status().getStatusCode(), Function.identity()));

    private FrameworkErrors() {}

    /** The code of a status from 400 on; one that we have no name for is the caller's fault or ours by its hundreds. */
    static ErrorCode of(int status) {
        return BY_STATUS.getOrDefault(status, status < 500 ? ErrorCode.INVALID_REQUEST : ErrorCode.INTERNAL);
    }
}
