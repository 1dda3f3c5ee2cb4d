package dev.codesensei.execution.submission;

import dev.codesensei.judge.queue.Lane;
import java.util.Map;

/**
 * How busy the runners are.
 *
 * @param slots jobs that they can do at once
 * @param depths jobs that wait, by lane
 * @param weights how often each lane has its turn; the same for all where nothing is said
 */
record Load(int slots, Map<Lane, Long> depths, Map<Lane, Integer> weights) {

    Load {
        depths = Map.copyOf(depths);
        weights = Map.copyOf(weights);
    }

    long depth(Lane lane) {
        return depths.getOrDefault(lane, 0L);
    }

    int weight(Lane lane) {
        return Math.max(1, weights.getOrDefault(lane, 1));
    }
}
