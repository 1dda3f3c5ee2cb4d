package dev.codesensei.execution.verdict;

import dev.codesensei.judge.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long runners lately needed for a job, from taking it to its outcome: what estimates of waiting rest on. */
@ApplicationScoped
public class ServiceTimes {

    /** Of the newest measurement in the moving average: old ones count for half after about nine jobs. */
    private static final double WEIGHT = 0.075;

    private static final long FIRST_GUESS_MICROS = 200_000;

    private final AtomicLong averageMicros = new AtomicLong(FIRST_GUESS_MICROS);

    void add(Outcome outcome) {
        long micros =
                Duration.between(outcome.startedAt(), outcome.finishedAt()).toNanos() / 1000;
        averageMicros.updateAndGet(average -> Math.round(average + WEIGHT * (Math.max(0, micros) - average)));
    }

    /** How long {@code jobs} take on {@code slots} places that work at once. */
    public Duration of(int jobs, int slots) {
        return Duration.ofNanos(averageMicros.get() * 1000 * jobs / Math.max(1, slots));
    }
}
