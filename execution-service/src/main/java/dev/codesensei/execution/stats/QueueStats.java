package dev.codesensei.execution.stats;

import dev.codesensei.judge.queue.QueueInsight.LaneStats;
import java.util.List;

/**
 * The queue at one moment.
 *
 * @param oldestAgeMillis how long the job that waits longest has waited
 * @param active jobs that runners hold
 * @param workers runners that reported lately
 * @param throughputPerMinute jobs that ended in the last whole minute
 */
record QueueStats(
        long depth,
        long oldestAgeMillis,
        long active,
        int workers,
        WarmPool warmPool,
        long throughputPerMinute,
        List<LaneStats> lanes) {

    /** Sandboxes over all runners: how many there are, and how many wait for a job. */
    record WarmPool(int slots, int ready) {}
}
