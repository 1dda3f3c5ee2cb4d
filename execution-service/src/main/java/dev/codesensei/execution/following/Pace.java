package dev.codesensei.execution.following;

import java.time.Duration;

/** Sees to it that no more frames of output than agreed go to one follower in any second. Confined to one thread. */
final class Pace {

    static final int MOST_A_SECOND = 20;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long[] sent = new long[MOST_A_SECOND];
    private int count;

    /**
     * Counts a frame.
     *
     * @param now nanoseconds from any origin
     * @return how long to wait before it is sent
     */
    Duration next(long now) {
        int slot = count % MOST_A_SECOND;
        long earliest = count < MOST_A_SECOND ? now : Math.max(now, sent[slot] + SECOND);
        sent[slot] = earliest;
        count++;
        return Duration.ofNanos(earliest - now);
    }
}
