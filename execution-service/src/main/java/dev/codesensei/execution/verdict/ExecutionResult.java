package dev.codesensei.execution.verdict;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A job and, once it is final, what came of it, as stored. It holds the whole job, so that a wiped queue can be filled
 * again from here.
 *
 * @param isFinal once true nothing in this document ever changes, but for a grade that is judged again
 * @param outcome present exactly when final
 * @param expiresAt when the document may be removed; never, where it is absent
 * @param historyKey orders the jobs of one user by age, see {@link HistoryKey}
 * @param revision what the outcome goes back to, where it is not the first
 * @param previous the verdicts before it, the oldest first; absent where it is the first
 */
public record ExecutionResult(
        @BsonId String jobId,
        Job job,
        @BsonProperty("final") boolean isFinal,
        @Nullable Outcome outcome,
        Instant createdAt,
        @Nullable Instant expiresAt,
        String historyKey,
        @Nullable Revision revision,
        @Nullable List<PastVerdict> previous) {

    static final String FINAL = "final";
    static final String OUTCOME = "outcome";
    static final String CREATED_AT = "createdAt";
    static final String REVISION = "revision";
    static final String PREVIOUS = "previous";

    public ExecutionResult {
        previous = previous == null ? null : List.copyOf(previous);
    }

    /** A job that waits for its verdict; what was graded is kept for good. */
    public static ExecutionResult open(Job job, Duration keep) {
        return new ExecutionResult(
                job.jobId(),
                job,
                false,
                null,
                job.createdAt(),
                expiry(job, keep),
                HistoryKey.of(job).toString(),
                null,
                null);
    }

    ExecutionResult with(Outcome verdict) {
        return new ExecutionResult(jobId, job, true, verdict, createdAt, expiresAt, historyKey, revision, previous);
    }

    /** This result with another outcome; the verdict that it had stays readable. */
    ExecutionResult revised(Outcome verdict, Revision next) {
        var past = new ArrayList<PastVerdict>(past());
        past.add(PastVerdict.of(this, next));
        return new ExecutionResult(jobId, job, true, verdict, createdAt, expiresAt, historyKey, next, past);
    }

    /** How often the outcome has been replaced. */
    public int revisionNumber() {
        return revision == null ? 0 : revision.number();
    }

    /** The version of the problem that the outcome rests on, where it is known. */
    public @Nullable Integer problemVersion() {
        if (revision == null) {
            return job.problemVersion();
        }
        return revision.problemVersion();
    }

    /** The tests that the outcome rests on. */
    public @Nullable String testSet() {
        return revision == null ? job.testSet() : revision.testSet();
    }

    /** When it was judged. */
    public Instant judgedAt() {
        return revision == null ? known().finishedAt() : revision.judgedAt();
    }

    /** The outcome of what is final. */
    public Outcome known() {
        return Objects.requireNonNull(outcome, "A final result has an outcome");
    }

    /** The verdicts before the one that stands, the oldest first. */
    public List<PastVerdict> past() {
        return Objects.requireNonNullElse(previous, List.of());
    }

    private static @Nullable Instant expiry(Job job, Duration keep) {
        return switch (job.kind()) {
            case RUN, VERIFY -> job.createdAt().plus(keep);
            case GRADE -> null;
        };
    }
}
