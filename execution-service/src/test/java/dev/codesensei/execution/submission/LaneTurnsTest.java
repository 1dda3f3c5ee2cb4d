package dev.codesensei.execution.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.codesensei.judge.queue.Lane;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneTurnsTest {

    private static final Map<Lane, Integer> WEIGHTS =
            Map.of(Lane.INTERACTIVE, 6, Lane.SUBMISSION, 3, Lane.BACKGROUND, 1);

    private static final Map<Lane, Duration> SERVICE = Map.of(
            Lane.INTERACTIVE, Duration.ofMillis(80),
            Lane.SUBMISSION, Duration.ofMillis(900),
            Lane.BACKGROUND, Duration.ofMillis(400));

    /** What is estimated for the last of a queue, beside what becomes of that queue when runners work on it. */
    @ParameterizedTest
    @CsvSource({
        "INTERACTIVE, 1000, 0, 0, 4",
        "INTERACTIVE, 1000, 1000, 1000, 4",
        "SUBMISSION, 1000, 1000, 1000, 4",
        "BACKGROUND, 1000, 1000, 1000, 4",
        "INTERACTIVE, 1000, 50, 0, 2",
        "SUBMISSION, 100, 1000, 10, 8",
        "BACKGROUND, 0, 0, 1000, 1"
    })
    void theLastOfAQueueWaitsAsLongAsWasEstimated(
            Lane lane, long interactive, long submission, long background, int slots) {
        var load = new Load(
                slots,
                Map.of(Lane.INTERACTIVE, interactive, Lane.SUBMISSION, submission, Lane.BACKGROUND, background),
                WEIGHTS);

        Duration estimated = new LaneTurns(load).wait(lane, load.depth(lane), SERVICE::get);

        assertThat(estimated.toMillis()).isCloseTo(startOfNext(lane, load), withinPercentage(10));
    }

    @Test
    void withoutARunnerTheWaitIsThatOfOne() {
        var nobody = new LaneTurns(new Load(0, Map.of(), Map.of()));

        assertThat(nobody.wait(Lane.INTERACTIVE, 10, SERVICE::get)).isEqualTo(Duration.ofMillis(800));
    }

    /** Lets slots take from the lanes in turn, as the queue does, until the job behind all those of a lane is taken. */
    private static long startOfNext(Lane lane, Load load) {
        Map<Lane, Long> waiting = new EnumMap<>(Lane.class);
        Arrays.stream(Lane.values()).forEach(each -> waiting.put(each, load.depth(each)));
        waiting.merge(lane, 1L, Long::sum);
        Map<Lane, Double> tags = new EnumMap<>(Lane.class);
        var slots = new PriorityQueue<Long>(Collections.nCopies(load.slots(), 0L));
        while (true) {
            long now = slots.remove();
            Lane next = waiting.keySet().stream()
                    .filter(each -> waiting.get(each) > 0)
                    .min((a, b) -> Double.compare(tags.getOrDefault(a, 0.0), tags.getOrDefault(b, 0.0)))
                    .orElseThrow();
            waiting.merge(next, -1L, Long::sum);
            if (next == lane && waiting.get(next) == 0) {
                return now;
            }
            tags.merge(next, 1.0 / WEIGHTS.get(next), Double::sum);
            slots.add(now + SERVICE.get(next).toMillis());
        }
    }
}
