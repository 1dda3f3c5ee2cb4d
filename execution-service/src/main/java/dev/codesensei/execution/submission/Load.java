package dev.codesensei.execution.submission;

import dev.codesensei.judge.queue.Lane;
import java.util.Map;

/**
 * How busy the runners are.
 *
 * @param slots jobs that they can do at once
 * @param depths jobs that wait, by lane
 */
record Load(int slots, Map<Lane, Long> depths) {

    Load {
        depths = Map.copyOf(depths);
    }

    long depth(Lane lane) {
        return depths.getOrDefault(lane, 0L);
    }
}
