package dev.codesensei.execution.interactive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * For how long an instance has been able to see, without a break, who attends the live runs. While no service was there,
 * or none could reach the queue, no client could say that it was. Confined to one thread at a time.
 */
final class Sight {

    private final Clock clock;
    private Instant since;

    Sight(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** It begins anew. */
    void lose() {
        since = clock.instant();
    }

    boolean hasLasted(Duration time) {
        return clock.instant().isAfter(since.plus(time));
    }
}
