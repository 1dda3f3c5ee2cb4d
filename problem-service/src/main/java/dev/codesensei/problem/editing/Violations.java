package dev.codesensei.problem.editing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.errors.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a request beyond what annotations can say. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    void add(String field, String message) {
        found.add(new Violation(field, message));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_REQUEST, null, Map.of("violations", found));
        }
    }
}
