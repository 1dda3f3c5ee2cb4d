package dev.codesensei.execution.verdict;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** How long runners lately needed for a job, from taking it to its outcome: what estimates of waiting rest on. */
@ApplicationScoped
public class ServiceTimes {

    /** Of the newest measurement in the moving average: old ones count for half after about nine jobs. */
    private static final double WEIGHT = 0.075;

    private static final long FIRST_GUESS_MICROS = 200_000;

    private final Map<Lane, AtomicLong> averageMicros = Arrays.stream(Lane.values())
            .collect(Collectors.toUnmodifiableMap(lane -> lane, _ -> new AtomicLong(FIRST_GUESS_MICROS)));

    /** Counts a job; one that no runner worked on, such as one that was cancelled while it waited, tells nothing. */
    void add(Lane lane, Outcome outcome) {
        long micros =
                Duration.between(outcome.startedAt(), outcome.finishedAt()).toNanos() / 1000;
        if (micros > 0) {
            average(lane).updateAndGet(average -> Math.round(average + WEIGHT * (micros - average)));
        }
    }

    /** How long a runner needs for a job of this lane. */
    public Duration of(Lane lane) {
        return Duration.ofNanos(average(lane).get() * 1000);
    }

    private AtomicLong average(Lane lane) {
        return Objects.requireNonNull(averageMicros.get(lane));
    }
}
