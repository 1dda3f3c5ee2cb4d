package dev.codesensei.runner.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private int runs;

    @Test
    void aProgramThatEndsIsRunOnce() {
        Measurement measured = measure(report(new Ending.Exited(0), 1000, 1000, 5000));

        assertThat(measured.twice()).isFalse();
        assertThat(measured.message(null)).isNull();
        assertThat(measured.message("Exited")).isEqualTo("Exited");
        assertThat(runs).isEqualTo(1);
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

        assertThat(runs).isEqualTo(2);
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

    private Measurement measure(Report... reports) {
        var waiting = new ArrayDeque<>(Arrays.asList(reports));
        return Measurement.of(() -> {
            runs++;
            return waiting.remove();
        });
    }

    private static Report report(Ending ending, long cpuMillis, long wallMillis, long waitedMillis) {
        byte[] nothing = new byte[0];
        return new Report(
                ending, cpuMillis, wallMillis, 1, waitedMillis, nothing, nothing, nothing, false, false, List.of());
    }
}
