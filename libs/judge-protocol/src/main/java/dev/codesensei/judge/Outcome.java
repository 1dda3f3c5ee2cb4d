package dev.codesensei.judge;

import dev.codesensei.judge.grading.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a runner found out about a job. It becomes the job's result once the store has accepted it, and only then.
 *
 * @param message why, in a sentence for the author of the program
 * @param compile absent when the language needs no compiling
 * @param run absent when the program never ran, and when it ran for tests
 * @param grade what its tests came to; absent when it never came to them
 * @param worker the runner that did the work
 * @param imageDigest identifies the toolchain that was used
 * @param attempt how many times the job has been handed out, this time included
 */
public record Outcome(
        String jobId,
        Verdict verdict,
        @Nullable String message,
        @Nullable CompileReport compile,
        @Nullable RunReport run,
        @Nullable Grade grade,
        Timings timings,
        String worker,
        @Nullable Isolation isolation,
        @Nullable String imageDigest,
        int attempt,
        Instant startedAt,
        Instant finishedAt) {

    private static final String NOBODY = "none";

    /** Of a job that no runner has judged. */
    public static Outcome unjudged(String jobId, Verdict verdict, @Nullable String message, int attempt, Instant at) {
        return new Outcome(
                jobId, verdict, message, null, null, null, new Timings(0, 0, 0), NOBODY, null, null, attempt, at, at);
    }
}
