package dev.codesensei.execution.verdict;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A job and, once it is final, what came of it, as stored. It holds the whole job, so that a wiped queue can be filled
 * again from here.
 *
 * @param isFinal once true nothing in this document ever changes
 * @param outcome present exactly when final
 * @param expiresAt when the document may be removed; never, where it is absent
 * @param historyKey orders the jobs of one user by age, see {@link HistoryKey}
 */
public record ExecutionResult(
        @BsonId String jobId,
        Job job,
        @BsonProperty("final") boolean isFinal,
        @Nullable Outcome outcome,
        Instant createdAt,
        @Nullable Instant expiresAt,
        String historyKey) {

    static final String FINAL = "final";
    static final String OUTCOME = "outcome";
    static final String CREATED_AT = "createdAt";

    /** A job that waits for its verdict; what was graded is kept for good. */
    public static ExecutionResult open(Job job, Duration keep) {
        return new ExecutionResult(
                job.jobId(),
                job,
                false,
                null,
                job.createdAt(),
                expiry(job, keep),
                HistoryKey.of(job).toString());
    }

    ExecutionResult with(Outcome verdict) {
        return new ExecutionResult(jobId, job, true, verdict, createdAt, expiresAt, historyKey);
    }

    private static @Nullable Instant expiry(Job job, Duration keep) {
        return switch (job.kind()) {
            case RUN, VERIFY -> job.createdAt().plus(keep);
            case GRADE -> null;
        };
    }
}
