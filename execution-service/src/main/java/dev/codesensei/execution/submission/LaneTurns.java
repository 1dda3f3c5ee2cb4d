package dev.codesensei.execution.submission;

import dev.codesensei.judge.queue.Lane;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;

/** Tells how much work is in front of a job when lanes with work take turns by weight. */
record LaneTurns(Load load) {

    /** How long it takes until {@code ahead} jobs of a lane, and those of other lanes that get in between, are taken. */
    Duration wait(Lane lane, long ahead, Function<Lane, Duration> serviceTime) {
        double nanos = Arrays.stream(Lane.values())
                .mapToDouble(other ->
                        inFront(other, lane, ahead) * serviceTime.apply(other).toNanos())
                .sum();
        return Duration.ofNanos((long) (nanos / Math.max(1, load.slots())));
    }

    private double inFront(Lane other, Lane lane, long ahead) {
        if (other == lane) {
            return ahead;
        }
        double inTurn = (double) ahead * load.weight(other) / load.weight(lane);
        return Math.min((double) load.depth(other), inTurn);
    }
}
