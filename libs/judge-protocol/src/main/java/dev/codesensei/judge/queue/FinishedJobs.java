package dev.codesensei.judge.queue;

import dev.codesensei.judge.Outcome;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of the jobs that runners have finished, and where it is read to be persisted. */
@Singleton
public class FinishedJobs {

    private final QueueRedis redis;
    private final QueueJson json;
    private final List<FinishedStream> streams;

    FinishedJobs(QueueRedis redis, QueueJson json, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.streams = redis.partitions().all().stream()
                .map(keys -> new FinishedStream(redis, keys, clock))
                .toList();
    }

    /** How a job ended, as the queue recorded it. */
    public sealed interface End {

        /** A runner judged it. */
        record Judged(Outcome outcome) implements End {}

        /** It was handed out too often; nobody judged it. */
        record Dead(String reason, int attempts) implements End {}
    }

    /** One for each partition: a node that is away must not hold up the results of the others. */
    public List<FinishedStream> streams() {
        return streams;
    }

    /** How a job ended; empty when the queue no longer knows. */
    public Optional<End> end(String jobId) {
        Response fields = Objects.requireNonNull(
                redis.command("HMGET", redis.keysOf(jobId).job(jobId), "outcome", "dead", "attempt"));
        if (fields.get(0) != null) {
            return Optional.of(new End.Judged(outcome(fields.get(0).toString())));
        }
        if (fields.get(1) != null) {
            return Optional.of(
                    new End.Dead(fields.get(1).toString(), fields.get(2).toInteger()));
        }
        return Optional.empty();
    }

    /** Reads an outcome as a notification carries it. */
    public Outcome outcome(String text) {
        return json.read(text, Outcome.class);
    }
}
