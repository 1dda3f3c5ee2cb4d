package dev.codesensei.execution.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that no runner could do.
 *
 * @param language absent, like the owner, when the result has expired; then it cannot be replayed either
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(
        String id,
        String jobId,
        String reason,
        Instant at,
        @Nullable String language,
        @Nullable String owner) {}
