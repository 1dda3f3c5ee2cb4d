package dev.codesensei.execution.callback;

import dev.codesensei.execution.verdict.HistoryKey;
import dev.codesensei.execution.verdict.Placed;
import dev.codesensei.judge.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A callback, from the moment its job is accepted until the log forgets it. A job has at most one, so it has the job's
 * id; a repeated submission makes no second one.
 *
 * @param host for fairness between receivers
 * @param dueKey a {@link DueKey}; absent when there is nothing left to do
 * @param tries since it was last asked for
 * @param firstTryAt of those tries
 * @param attempts the latest of all
 * @param historyKey orders the deliveries of one user by age
 */
public record Delivery(
        @BsonId String jobId,
        String owner,
        String url,
        String host,
        DeliveryState state,
        @Nullable String dueKey,
        int tries,
        @Nullable Instant firstTryAt,
        List<Attempt> attempts,
        Instant createdAt,
        Instant expiresAt,
        String historyKey)
        implements Placed {

    static final String DUE_KEY = "dueKey";
    static final String HOST = "host";

    private static final int MOST_ATTEMPTS = 50;

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** A callback that waits for the verdict of its job. */
    static Delivery of(Job job, String url, String host, Instant firstLook, Duration keep) {
        return new Delivery(
                job.jobId(),
                job.owner(),
                url,
                host,
                DeliveryState.PENDING,
                new DueKey(firstLook, job.jobId()).toString(),
                0,
                null,
                List.of(),
                job.createdAt(),
                job.createdAt().plus(keep),
                HistoryKey.of(job).toString());
    }

    @Override
    public HistoryKey.Place place() {
        return new HistoryKey.Place(createdAt.toEpochMilli(), jobId);
    }

    Optional<DueKey> due() {
        return Optional.ofNullable(dueKey).map(DueKey::parse);
    }

    Instant firstTryAt(Instant now) {
        return Objects.requireNonNullElse(firstTryAt, now);
    }

    Delivery dueAt(Instant at) {
        return with(DeliveryState.PENDING, new DueKey(at, jobId).toString(), tries, firstTryAt, attempts);
    }

    /** Nothing has been tried so far, as far as the plan for retries goes. */
    Delivery anew(Instant at) {
        return with(DeliveryState.PENDING, new DueKey(at, jobId).toString(), 0, null, attempts);
    }

    Delivery delivered(Attempt attempt) {
        return with(DeliveryState.DELIVERED, null, tries + 1, firstTryAt(attempt.at()), plus(attempt));
    }

    Delivery failed(Attempt attempt) {
        return with(DeliveryState.FAILED, null, tries + 1, firstTryAt(attempt.at()), plus(attempt));
    }

    Delivery retried(Attempt attempt, Instant next) {
        return with(
                DeliveryState.PENDING,
                new DueKey(next, jobId).toString(),
                tries + 1,
                firstTryAt(attempt.at()),
                plus(attempt));
    }

    private List<Attempt> plus(Attempt attempt) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size());
    }

    private Delivery with(
            DeliveryState newState,
            @Nullable String newDueKey,
            int newTries,
            @Nullable Instant newFirstTryAt,
            List<Attempt> newAttempts) {
        return new Delivery(
                jobId,
                owner,
                url,
                host,
                newState,
                newDueKey,
                newTries,
                newFirstTryAt,
                newAttempts,
                createdAt,
                expiresAt,
                historyKey);
    }
}
