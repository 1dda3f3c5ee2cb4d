package dev.codesensei.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a runner. It holds everything needed to do the work and to recreate its result document, should
 * the store have lost it.
 *
 * @param owner the user the job belongs to
 * @param traceId the trace this job belongs to, 32 hexadecimal digits
 * @param problemId the problem that the program was written for
 * @param testSet digest of the tests that the program is judged by, instead of one run; see {@code grading.TestSet}
 * @param interaction present when the program reads, instead of its input, what is sent while it runs
 * @param callbackUrl where its result is to be sent when it is final; no matter of the runner's
 * @param problemVersion the version of the problem that the tests belong to; no matter of the runner's either
 */
public record Job(
        String jobId,
        JobKind kind,
        String owner,
        Program program,
        Instant createdAt,
        @Nullable String traceId,
        @Nullable String problemId,
        @Nullable String testSet,
        @Nullable Interaction interaction,
        @Nullable String callbackUrl,
        @Nullable Integer problemVersion) {

    /** Of no problem, or of one whose version does not matter. */
    public Job(
            String jobId,
            JobKind kind,
            String owner,
            Program program,
            Instant createdAt,
            @Nullable String traceId,
            @Nullable String problemId,
            @Nullable String testSet,
            @Nullable Interaction interaction,
            @Nullable String callbackUrl) {
        this(jobId, kind, owner, program, createdAt, traceId, problemId, testSet, interaction, callbackUrl, null);
    }
}
