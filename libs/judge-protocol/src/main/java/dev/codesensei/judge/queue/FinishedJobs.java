package dev.codesensei.judge.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.Outcome;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that runners have finished and that are to be persisted: a stream with one group, in which every entry is
 * delivered until somebody has settled it.
 */
@Singleton
public class FinishedJobs {

    private static final String GROUP = "results";

    /** An instance that has not settled an entry for this long is held to be gone. */
    private static final Duration ABANDONED = Duration.ofSeconds(10);

    private static final int BATCH = 64;

    private final QueueRedis redis;
    private final ObjectMapper json;
    private final Clock clock;

    FinishedJobs(QueueRedis redis, ObjectMapper json, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    /** An entry of the stream. */
    public record Entry(String id, String jobId) {}

    /** How a job ended, as the queue recorded it. */
    public sealed interface End {

        /** A runner judged it. */
        record Judged(Outcome outcome) implements End {}

        /** It was handed out too often; nobody judged it. */
        record Dead(String reason, int attempts) implements End {}
    }

    /** Entries that nobody has been given yet, then those that a dead instance left behind. */
    public List<Entry> next(String instance) {
        List<Entry> entries = fresh(instance);
        return entries.isEmpty() ? abandoned(instance) : entries;
    }

    /** Everything that is kept of the last {@code span}, settled or not: for a store that may have forgotten. */
    public List<Entry> since(Duration span) {
        long from = clock.millis() - span.toMillis();
        return entries(redis.command("XRANGE", redis.keys().done(), from, "+"));
    }

    /** How a job ended; empty when the queue no longer knows. */
    public Optional<End> end(String jobId) {
        Response fields =
                Objects.requireNonNull(redis.command("HMGET", redis.keys().job(jobId), "outcome", "dead", "attempt"));
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
        try {
            return json.readValue(text, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable outcome", e);
        }
    }

    /** The entry's job has been persisted; the queue forgets the job after {@code keep}. */
    public void settle(Entry entry, Duration keep) {
        redis.run(QueueScript.SETTLE, entry.jobId(), entry.id(), keep.toSeconds());
    }

    /** Removes what was settled longer ago than {@code keep}; what nobody has read or settled stays. */
    public void trim(Duration keep) {
        var firstKept = new EntryId(clock.millis() - keep.toMillis(), 0);
        Response groups = redis.command("XINFO", "GROUPS", redis.keys().done());
        if (groups == null || groups.size() == 0) {
            return;
        }
        String lastRead = groups.get(0).get("last-delivered-id").toString();
        firstKept = firstKept.orEarlier(EntryId.parse(lastRead).next());
        Response pending = redis.command("XPENDING", redis.keys().done(), GROUP);
        if (pending != null && pending.get(1) != null) {
            firstKept = firstKept.orEarlier(EntryId.parse(pending.get(1).toString()));
        }
        redis.command("XTRIM", redis.keys().done(), "MINID", firstKept);
    }

    /** Creates the stream and its group where they are missing, as in a new or a wiped Redis. */
    public void prepare() {
        try {
            redis.command("XGROUP", "CREATE", redis.keys().done(), GROUP, "0", "MKSTREAM");
        } catch (CompletionException e) {
            if (!String.valueOf(e.getCause()).contains("BUSYGROUP")) {
                throw e;
            }
        }
    }

    private List<Entry> fresh(String instance) {
        Response answer = redis.command(
                "XREADGROUP",
                "GROUP",
                GROUP,
                instance,
                "COUNT",
                BATCH,
                "STREAMS",
                redis.keys().done(),
                ">");
        if (answer == null) {
            return List.of();
        }
        // RESP3 answers a map of streams, RESP2 a list of pairs.
        return entries(
                answer.containsKey(redis.keys().done())
                        ? answer.get(redis.keys().done())
                        : answer.get(0).get(1));
    }

    private List<Entry> abandoned(String instance) {
        Response answer = redis.command(
                "XAUTOCLAIM", redis.keys().done(), GROUP, instance, ABANDONED.toMillis(), "0", "COUNT", BATCH);
        return answer == null ? List.of() : entries(answer.get(1));
    }

    private static List<Entry> entries(@Nullable Response list) {
        List<Entry> entries = new ArrayList<>();
        if (list != null) {
            for (Response entry : list) {
                // Redis 6.2 lists an entry that was deleted while pending as nil.
                if (entry != null && entry.size() == 2) {
                    entries.add(new Entry(
                            entry.get(0).toString(), entry.get(1).get("job").toString()));
                }
            }
        }
        return entries;
    }
}
