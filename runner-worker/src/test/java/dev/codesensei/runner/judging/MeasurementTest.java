package dev.codesensei.runner.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.Limits;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OpenInput;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final Command COMMAND =
            new Command(List.of("/bin/program"), Map.of(), List.of(), new byte[0], new Limits(1, 1, 1, 1, 1, 1), null);

    private final List<JobEvent> events = new ArrayList<>();

    @Test
    void aProgramThatEndsIsRunOnce() {
        Measurement measured = measure(report(new Ending.Exited(0), 1000, 1000, 5000));

        assertThat(measured.twice()).isFalse();
        assertThat(measured.message(null)).isNull();
        assertThat(measured.message("Exited")).isEqualTo("Exited");
        assertThat(events).containsExactly(new JobEvent.Running(4), new JobEvent.Output("stdout", "x"));
    }

    @Test
    void cpuTimeThatRanOutOnAFreeProcessorIsBelieved() {
        Measurement measured = measure(report(new Ending.CpuLimit(), 1000, 9000, 100));

        assertThat(measured.twice()).isFalse();
    }

    @Test
    void cpuTimeThatRanOutWhileWaitingIsMeasuredOnceMore() {
        Measurement measured =
                measure(report(new Ending.CpuLimit(), 1000, 9000, 101), report(new Ending.Exited(0), 900, 950, 0));

        assertThat(measured.report().ending()).isEqualTo(new Ending.Exited(0));
        assertThat(measured.wallMillis()).isEqualTo(9950);
        assertThat(measured.message(null)).contains("measured twice");
    }

    @Test
    void theSecondRunCountsHoweverBusyTheMachineIsStill() {
        Measurement measured =
                measure(report(new Ending.CpuLimit(), 1000, 2000, 900), report(new Ending.CpuLimit(), 1001, 2000, 900));

        assertThat(measured.report().cpuMillis()).isEqualTo(1001);
        assertThat(measured.message("Stopped")).startsWith("Stopped (").contains("measured twice");
    }

    @Test
    void timeOnTheWallIsComparedWithTheWall() {
        Measurement slept = measure(report(new Ending.WallLimit(), 10, 3000, 300));
        Measurement waited = measure(
                report(new Ending.WallLimit(), 2000, 3000, 301), report(new Ending.WallLimit(), 2000, 3000, 301));

        assertThat(slept.twice()).isFalse();
        assertThat(waited.twice()).isTrue();
    }

    @Test
    void whoeverFollowsHearsThatTheRunBeginsAnew() {
        measure(report(new Ending.CpuLimit(), 1000, 2000, 900), report(new Ending.Exited(0), 1, 1, 0));

        assertThat(events)
                .containsExactly(
                        new JobEvent.Running(4),
                        new JobEvent.Output("stdout", "x"),
                        new JobEvent.Running(4),
                        new JobEvent.Output("stdout", "x"));
    }

    private Measurement measure(Report... reports) {
        return Measurement.of(new Scripted(new ArrayDeque<>(Arrays.asList(reports))), COMMAND, events::add, 4);
    }

    private static Report report(Ending ending, long cpuMillis, long wallMillis, long waitedMillis) {
        byte[] nothing = new byte[0];
        return new Report(
                ending, cpuMillis, wallMillis, 1, waitedMillis, nothing, nothing, nothing, false, false, List.of());
    }

    /** Prints a letter and ends as it was told to; fails when it is asked more often. */
    private record Scripted(Deque<Report> reports) implements Sandbox {

        @Override
        public Report run(Command command, OutputListener output) {
            output.printed(OutputListener.Stream.STDOUT, new byte[] {'x'});
            return reports.remove();
        }

        @Override
        public Report run(Command command, OpenInput input, OutputListener output) {
            throw new UnsupportedOperationException("No program of a test reads");
        }

        @Override
        public void kill() {}

        @Override
        public void close() {}
    }
}
