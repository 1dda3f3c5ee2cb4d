package dev.codesensei.execution.callback;

import java.util.HashMap;
import java.util.Map;

/** Room for a number of deliveries at a time, and for fewer of them to any one host. */
final class Slots {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;
    private boolean turnedAway;

    Slots(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** The answer to whoever wants to begin. */
    enum Entry {
        ENTERED,
        HOST_IS_FULL,
        ALL_ARE_FULL
    }

    synchronized Entry enter(String host) {
        boolean isFull = all >= most;
        if (isFull || taken.getOrDefault(host, 0) >= mostOfOne) {
            turnedAway = true;
            return isFull ? Entry.ALL_ARE_FULL : Entry.HOST_IS_FULL;
        }
        all++;
        taken.merge(host, 1, Integer::sum);
        return Entry.ENTERED;
    }

    /** Makes room; true when somebody was turned away since there was room the last time, and may come again. */
    synchronized boolean leave(String host) {
        all--;
        taken.computeIfPresent(host, (_, count) -> count == 1 ? null : count - 1);
        boolean isMissed = turnedAway;
        turnedAway = false;
        return isMissed;
    }
}
