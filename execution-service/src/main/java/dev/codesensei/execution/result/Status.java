package dev.codesensei.execution.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.codesensei.judge.Verdict;

/** How far a job has come. Only {@code FAILED} is our fault. */
public enum Status {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED;

    public static Status of(Verdict verdict) {
        return switch (verdict) {
            case JUDGE_FAILURE -> FAILED;
            case CANCELLED -> CANCELLED;
            case OK,
                    ACCEPTED,
                    WRONG_ANSWER,
                    PARTIAL,
                    TIME_LIMIT,
                    WALL_TIME_LIMIT,
                    MEMORY_LIMIT,
                    OUTPUT_LIMIT,
                    RUNTIME_ERROR,
                    COMPILE_ERROR,
                    SECURITY_VIOLATION -> COMPLETED;
        };
    }
}
