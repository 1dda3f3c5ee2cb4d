package dev.codesensei.execution.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param status of the answer, if one came
 * @param error why none came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(
        Instant at, @Nullable Integer status, @Nullable String error, long millis) {

    private static final int GONE = 410;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    /** Redirects are not followed, and so are no success. */
    boolean hasArrived() {
        return status != null && status / HUNDRED == SUCCESS;
    }

    /** The receiver wants no more of it. */
    boolean isUnwanted() {
        return status != null && status == GONE;
    }
}
