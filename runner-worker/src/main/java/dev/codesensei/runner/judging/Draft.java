package dev.codesensei.runner.judging;

import dev.codesensei.judge.Isolation;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.RunReport;
import dev.codesensei.judge.Timings;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.runner.compiling.Compilation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of an outcome while it comes to be. */
final class Draft {

    private final LeasedJob lease;
    private final Isolation isolation;
    private final Clock clock;
    private final Instant startedAt;
    private @Nullable String imageDigest;
    private @Nullable Compilation compiled;
    private @Nullable RunReport run;
    private @Nullable Grade grade;
    private long runMillis;

    Draft(LeasedJob lease, Isolation isolation, Clock clock) {
        this.lease = lease;
        this.isolation = isolation;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    LeasedJob lease() {
        return lease;
    }

    Job job() {
        return lease.job();
    }

    int attempt() {
        return lease.attempt();
    }

    Instant startedAt() {
        return startedAt;
    }

    void toolchain(String digest) {
        imageDigest = digest;
    }

    void compiled(Compilation compilation) {
        compiled = compilation;
    }

    void ran(Measurement measurement) {
        run = Reports.ofProgram(measurement.report());
        runMillis = measurement.wallMillis();
    }

    /**
     * The tests have been judged.
     *
     * @param wallMillis how long that took, however many ran at once
     */
    void graded(Grade result, long wallMillis) {
        grade = result;
        runMillis = wallMillis;
    }

    Outcome outcome(Verdict verdict, @Nullable String message) {
        Instant finishedAt = clock.instant();
        return new Outcome(
                job().jobId(),
                verdict,
                message,
                compiled == null ? null : Reports.ofCompiler(compiled),
                run,
                grade,
                timings(finishedAt),
                lease.worker(),
                isolation,
                imageDigest,
                lease.attempt(),
                startedAt,
                finishedAt);
    }

    private Timings timings(Instant finishedAt) {
        long compile = compiled == null ? 0 : compiled.wallMillis();
        long all = Duration.between(startedAt, finishedAt).toMillis();
        return new Timings(Math.max(0, all - compile - runMillis), compile, runMillis);
    }
}
