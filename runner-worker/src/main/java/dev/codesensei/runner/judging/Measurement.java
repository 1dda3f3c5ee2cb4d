package dev.codesensei.runner.judging;

import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What running a program showed. A program whose time ran out while it was kept waiting for a processor is run once more,
 * and the second run counts, however it ends.
 *
 * @param wallMillis of all runs
 */
record Measurement(Report report, boolean twice, long wallMillis) {

    /** Waiting for a processor matters from a tenth of the time that ran out. */
    private static final int SHARE = 10;

    /** Runs a program, once or twice. */
    static Measurement of(Supplier<Report> run) {
        Report first = run.get();
        if (!doubtful(first)) {
            return new Measurement(first, false, first.wallMillis());
        }
        Report second = run.get();
        return new Measurement(second, true, first.wallMillis() + second.wallMillis());
    }

    /** Of a run that cannot be repeated, because somebody took part in it. */
    static Measurement once(Report report) {
        return new Measurement(report, false, report.wallMillis());
    }

    /** What the author is told, which includes that it took two runs. */
    @Nullable String message(@Nullable String explanation) {
        if (!twice) {
            return explanation;
        }
        String why = "measured twice, since the machine was busy the first time";
        return explanation == null ? "It was " + why : explanation + " (It was " + why + ".)";
    }

    /**
     * Waiting is compared with the clock that ran out. With the CPU's, because a program that shares its processors loses
     * caches and turns at a rate that goes with its computing. With the one on the wall, because a program that mostly
     * sleeps may have waited for a large part of the little it computed, and would still not have ended in time without.
     * A program with more threads than there are processors waits for itself: it is run twice as well, and no more.
     */
    private static boolean doubtful(Report report) {
        return switch (report.ending()) {
            case Ending.CpuLimit _ -> report.waitedMillis() * SHARE > report.cpuMillis();
            case Ending.WallLimit _ -> report.waitedMillis() * SHARE > report.wallMillis();
            case Ending.Exited _,
                    Ending.Signalled _,
                    Ending.MemoryLimit _,
                    Ending.OutputLimit _,
                    Ending.SecurityViolation _,
                    Ending.Cancelled _,
                    Ending.Broken _ -> false;
        };
    }
}
