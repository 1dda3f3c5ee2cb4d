package dev.codesensei.execution.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Timings;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.queue.Lane;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceTimesTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final ServiceTimes times = new ServiceTimes();

    @Test
    void eachLaneHasATimeOfItsOwn() {
        for (int i = 0; i < 100; i++) {
            times.add(Lane.INTERACTIVE, outcome(Duration.ofMillis(50)));
            times.add(Lane.SUBMISSION, outcome(Duration.ofSeconds(3)));
        }

        assertThat(times.of(Lane.INTERACTIVE).toMillis()).isCloseTo(50, within(5L));
        assertThat(times.of(Lane.SUBMISSION).toMillis()).isCloseTo(3_000, within(300L));
    }

    @Test
    void whatNobodyWorkedOnTellsNothing() {
        Duration before = times.of(Lane.INTERACTIVE);

        times.add(Lane.INTERACTIVE, Outcome.unjudged("a", Verdict.CANCELLED, null, 0, START));

        assertThat(times.of(Lane.INTERACTIVE)).isEqualTo(before);
    }

    private static Outcome outcome(Duration took) {
        return new Outcome(
                "a",
                Verdict.OK,
                null,
                null,
                null,
                null,
                new Timings(0, 0, 0),
                "w",
                null,
                null,
                1,
                START,
                START.plus(took));
    }
}
