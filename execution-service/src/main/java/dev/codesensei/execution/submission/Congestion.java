package dev.codesensei.execution.submission;

import dev.codesensei.execution.stats.QueueStatsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/**
 * Tells a burst from a queue that stands. A burst is over soon, and everybody in it is served; a queue that does not come
 * to rest is one in which all wait for nothing, so it is kept short until it has rested for a while. (The idea is CoDel's: Nichols and Jacobson, 2012.)
 */
@ApplicationScoped
class Congestion {

    /** A queue in which nobody has had to wait for so long is at rest, and so is one into which nobody has come. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** Runners come and go, but not from one request to the next. */
    private static final Duration SLOTS_HOLD = Duration.ofSeconds(1);

    private final IntSupplier slotsNow;
    private final SubmissionConfig.Queueing config;
    private final Clock clock;
    private Instant calmAt;
    private Instant busyAt = Instant.MIN;
    private Instant countedAt = Instant.MIN;
    private int slots;
    private boolean isCalm = true;
    private boolean stands;

    @Inject
    Congestion(QueueStatsService stats, SubmissionConfig config, Clock clock) {
        this(stats::slots, config.queueing(), clock);
    }

    Congestion(IntSupplier slotsNow, SubmissionConfig.Queueing config, Clock clock) {
        this.slotsNow = slotsNow;
        this.config = config;
        this.clock = clock;
        this.calmAt = clock.instant();
    }

    /** Whether the last job that came found hardly anybody in front of it, so that there is nothing to ask. */
    synchronized boolean isCalm() {
        return isCalm;
    }

    /** A job has come, or would have, and so many wait in front of it. */
    synchronized void saw(int inFront) {
        Instant now = clock.instant();
        boolean hasRested = busyAt.isBefore(now.minus(REST));
        isCalm = inFront < slots();
        if (isCalm || hasRested) {
            calmAt = now;
        }
        if (hasRested) {
            stands = false;
        }
        if (!isCalm) {
            busyAt = now;
            stands |= !calmAt.isAfter(now.minus(config.burst()));
        }
    }

    /** How long a newcomer who waits for the verdict may have to queue. */
    synchronized Duration tolerated() {
        return stands ? config.standing() : config.inABurst();
    }

    /** Jobs that all runners can do at once. */
    synchronized int slots() {
        Instant now = clock.instant();
        if (countedAt.isBefore(now.minus(SLOTS_HOLD))) {
            slots = Math.max(1, slotsNow.getAsInt());
            countedAt = now;
        }
        return slots;
    }
}
