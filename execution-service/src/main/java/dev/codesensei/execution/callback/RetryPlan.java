package dev.codesensei.execution.callback;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again. */
@Singleton
class RetryPlan {

    /** Receivers that were down are not all called in the same moment. */
    private static final double JITTER = 0.2;

    private final List<Duration> pauses;
    private final Duration giveUpAfter;
    private final RandomGenerator random = RandomGenerator.getDefault();

    RetryPlan(CallbackConfig config) {
        this.pauses = config.pauses();
        this.giveUpAfter = config.giveUpAfter();
    }

    /**
     * The time of the next attempt; empty when there is none.
     *
     * @param failed attempts, at least one
     */
    Optional<Instant> next(int failed, Instant firstTry, Instant now) {
        Duration pause = pauses.get(Math.min(failed, pauses.size()) - 1);
        Instant next = now.plusMillis((long) (pause.toMillis() * (1 + JITTER * random.nextDouble())));
        return next.isAfter(firstTry.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }
}
