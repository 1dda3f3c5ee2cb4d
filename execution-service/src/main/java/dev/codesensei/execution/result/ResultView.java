package dev.codesensei.execution.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.PastVerdict;
import dev.codesensei.judge.CompileReport;
import dev.codesensei.judge.Isolation;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.RunReport;
import dev.codesensei.judge.Timings;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A result as its owner sees it. Until the job is final only what is known of the job is there.
 *
 * @param output both streams in the order in which they came, for simple clients
 * @param time milliseconds on the wall, for simple clients
 * @param problemVersion the version of the problem that it was judged by
 * @param previous the verdicts that it had before it was judged again, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultView(
        String jobId,
        JobKind kind,
        Status status,
        String language,
        @Nullable Verdict verdict,
        @Nullable String message,
        @Nullable CompileReport compile,
        @Nullable RunView run,
        @Nullable String output,
        @Nullable Long time,
        @JsonUnwrapped @Nullable GradeView grade,
        @Nullable TimingsView timings,
        @Nullable String worker,
        @Nullable Isolation isolation,
        @Nullable String imageDigest,
        @Nullable Integer attempt,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String traceId,
        @Nullable Integer problemVersion,
        @Nullable List<PastVerdict> previous) {

    /** Changes whenever anything of the result does. */
    String tag() {
        String name = status.name().toLowerCase(Locale.ROOT);
        return previous == null ? name : name + "-" + previous.size();
    }

    /** How the program ran; {@code signal} and {@code exitCode} are null where the other one ended it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RunView(
            @Nullable Integer exitCode,
            @Nullable String signal,
            String stdout,
            String stderr,
            boolean stdoutTruncated,
            boolean stderrTruncated,
            long cpuMillis,
            long wallMillis,
            long peakMemoryKib) {

        static RunView of(RunReport run) {
            return new RunView(
                    run.exitCode(),
                    run.signal(),
                    run.stdout(),
                    run.stderr(),
                    run.stdoutTruncated(),
                    run.stderrTruncated(),
                    run.cpuMillis(),
                    run.wallMillis(),
                    run.peakMemoryKib());
        }
    }

    /**
     * How the program did in tests.
     *
     * @param total tests of the problem, also those that were not looked at
     * @param passRate share of tests passed, from 0 to 100
     */
    public record GradeView(int passed, int total, double passRate, double score, List<TestResult> testResults) {

        private static final double HUNDREDTHS_OF_ALL = 10_000;

        static GradeView of(Grade grade) {
            return new GradeView(
                    grade.passed(), grade.total(), rate(grade.passed(), grade.total()), grade.score(), grade.tests());
        }

        /** To two decimals. */
        private static double rate(int passed, int total) {
            return Math.round(HUNDREDTHS_OF_ALL * passed / total) / 100.0;
        }
    }

    /** Where the time went, in milliseconds. */
    public record TimingsView(
            long queuedMillis, long sandboxMillis, long compileMillis, long runMillis, long totalMillis) {

        static TimingsView of(Job job, Outcome outcome) {
            Timings timings = outcome.timings();
            return new TimingsView(
                    millis(job.createdAt(), outcome.startedAt()),
                    timings.sandboxMillis(),
                    timings.compileMillis(),
                    timings.runMillis(),
                    millis(job.createdAt(), outcome.finishedAt()));
        }

        /** Clocks of two machines may disagree; a negative wait helps nobody. */
        private static long millis(Instant from, Instant to) {
            return Math.max(0, Duration.between(from, to).toMillis());
        }
    }

    /** A result that is final. */
    public static ResultView of(ExecutionResult result) {
        Job job = result.job();
        Outcome outcome = result.known();
        RunReport run = outcome.run();
        return new ResultView(
                job.jobId(),
                job.kind(),
                Status.of(outcome.verdict()),
                job.program().language(),
                outcome.verdict(),
                outcome.message(),
                outcome.compile(),
                run == null ? null : RunView.of(run),
                run == null ? null : run.interleaved(),
                run == null ? null : run.wallMillis(),
                outcome.grade() == null ? null : GradeView.of(outcome.grade()),
                TimingsView.of(job, outcome),
                outcome.worker(),
                outcome.isolation(),
                outcome.imageDigest(),
                outcome.attempt(),
                job.createdAt(),
                outcome.finishedAt(),
                job.traceId(),
                result.problemVersion(),
                result.previous());
    }

    /** A job that has no verdict yet. */
    static ResultView open(JobHead job, Status status) {
        return new ResultView(
                job.jobId(),
                job.kind(),
                status,
                job.language(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                job.createdAt(),
                null,
                job.traceId(),
                null,
                null);
    }
}
