package dev.codesensei.standalone.supervision;

import java.time.Duration;

/** How long a process that died rests before it is started again: twice as long each time, until it has held out. */
final class Backoff {

    static final Duration FIRST = Duration.ofMillis(200);
    static final Duration LONGEST = Duration.ofSeconds(5);

    /** A process that lived this long is sound: its next death counts as the first. */
    static final Duration HELD_OUT = Duration.ofSeconds(30);

    private Duration next = FIRST;

    Duration after(Duration lifetime) {
        Duration pause = lifetime.compareTo(HELD_OUT) >= 0 ? FIRST : next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
