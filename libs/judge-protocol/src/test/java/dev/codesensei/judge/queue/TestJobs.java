package dev.codesensei.judge.queue;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Timings;
import dev.codesensei.judge.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs and outcomes in which only the name matters. */
final class TestJobs {

    static final Turns TURNS = turns(0);

    private TestJobs() {}

    static Turns turns(int mostOfOneUser) {
        return new Turns(Map.of(Lane.INTERACTIVE, 6, Lane.SUBMISSION, 3, Lane.BACKGROUND, 1), mostOfOneUser);
    }

    /** What a runner is told that holds every lease to be as old as it can be. */
    static List<Object> takeExpired(String worker, int leaseMillis) {
        return List.of(worker, leaseMillis, JobLeases.MOST_DELIVERIES, 0, Lane.INTERACTIVE.key(), 1);
    }

    static Job job(String id, String owner) {
        return new Job(
                id,
                JobKind.RUN,
                owner,
                new Program(
                        "python",
                        List.of(new SourceFile("main.py", "print('hé')".getBytes(StandardCharsets.UTF_8))),
                        "in\n",
                        List.of("x"),
                        new Limits(1, 2, 3, 4, 5, 6)),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                null,
                null,
                null,
                null,
                null);
    }

    static Outcome cancelled(String id) {
        return Outcome.unjudged(id, Verdict.CANCELLED, null, 0, Instant.parse("2026-01-02T03:04:06.000Z"));
    }

    static Outcome outcome(LeasedJob lease) {
        return outcome(lease, null);
    }

    static Outcome outcome(LeasedJob lease, @Nullable String message) {
        return new Outcome(
                lease.job().jobId(),
                Verdict.OK,
                message,
                null,
                null,
                null,
                new Timings(1, 0, 2),
                lease.worker(),
                null,
                "sha256:0",
                lease.attempt(),
                Instant.parse("2026-01-02T03:04:06.000Z"),
                Instant.parse("2026-01-02T03:04:07.000Z"));
    }
}
