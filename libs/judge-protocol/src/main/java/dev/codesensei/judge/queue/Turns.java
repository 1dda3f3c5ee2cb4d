package dev.codesensei.judge.queue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a runner chooses among what waits.
 *
 * @param weights of each lane that it takes from; while several have work they share the runners in this proportion
 * @param mostOfOneUser how many jobs of one user may run at once, anywhere; 0 for any number
 */
public record Turns(Map<Lane, Integer> weights, int mostOfOneUser) {

    /** What runners have unless they are told otherwise. */
    public static final Map<Lane, Integer> USUAL_WEIGHTS =
            Map.of(Lane.INTERACTIVE, 6, Lane.SUBMISSION, 3, Lane.BACKGROUND, 1);

    public Turns {
        weights = Map.copyOf(new EnumMap<>(weights));
        if (weights.values().stream().anyMatch(weight -> weight < 1 || weight > 1000)) {
            throw new IllegalArgumentException("A lane's weight is from 1 to 1000");
        }
        if (mostOfOneUser < 0) {
            throw new IllegalArgumentException("The number of jobs of one user cannot be negative");
        }
    }

    List<Object> arguments() {
        var arguments = new ArrayList<Object>();
        arguments.add(JobLeases.LEASE.toMillis());
        arguments.add(JobLeases.MOST_DELIVERIES);
        arguments.add(mostOfOneUser);
        weights.forEach((lane, weight) -> {
            arguments.add(lane.key());
            arguments.add(weight);
        });
        return arguments;
    }
}
