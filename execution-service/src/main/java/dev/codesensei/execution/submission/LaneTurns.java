package dev.codesensei.execution.submission;

import dev.codesensei.judge.queue.Lane;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells how much work is in front of a job when lanes with work take turns by weight.
 *
 * @param weights as the runners have them
 */
record LaneTurns(Map<Lane, Integer> weights) {

    LaneTurns {
        weights = Map.copyOf(weights);
    }

    /** How long it takes until {@code ahead} jobs of a lane, and those of other lanes that get in between, are taken. */
    Duration wait(Lane lane, long ahead, Load load, Function<Lane, Duration> serviceTime) {
        double nanos = Arrays.stream(Lane.values())
                .mapToDouble(other -> inFront(other, lane, ahead, load)
                        * serviceTime.apply(other).toNanos())
                .sum();
        return Duration.ofNanos((long) (nanos / Math.max(1, load.slots())));
    }

    private double inFront(Lane other, Lane lane, long ahead, Load load) {
        if (other == lane) {
            return ahead;
        }
        double inTurn = (double) ahead * weight(other) / weight(lane);
        return Math.min((double) load.depth(other), inTurn);
    }

    private int weight(Lane lane) {
        return Math.max(1, weights.getOrDefault(lane, 1));
    }
}
