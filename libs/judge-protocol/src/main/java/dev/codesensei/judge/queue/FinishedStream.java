package dev.codesensei.judge.queue;

import io.vertx.mutiny.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of one partition that runners have finished and that are to be persisted: a stream with one group, in which every
 * entry is delivered until somebody has settled it.
 */
public final class FinishedStream {

    private static final String GROUP = "results";

    /** An instance that has not settled an entry for this long is held to be gone. */
    private static final Duration ABANDONED = Duration.ofSeconds(10);

    private static final int BATCH = 64;

    private final QueueRedis redis;
    private final QueueKeys keys;
    private final Clock clock;

    FinishedStream(QueueRedis redis, QueueKeys keys, Clock clock) {
        this.redis = redis;
        this.keys = keys;
        this.clock = clock;
    }

    /** An entry of the stream. */
    public record Entry(String id, String jobId) {}

    /** The number of the partition. */
    public int partition() {
        return keys.partition();
    }

    /** Entries that nobody has been given yet, then those that a dead instance left behind. */
    public List<Entry> next(String instance) {
        List<Entry> entries = fresh(instance);
        return entries.isEmpty() ? abandoned(instance) : entries;
    }

    /** Everything that is kept of the last {@code span}, settled or not: for a store that may have forgotten. */
    public List<Entry> since(Duration span) {
        long from = clock.millis() - span.toMillis();
        return entries(redis.command("XRANGE", keys.done(), from, "+"));
    }

    /** The entry's job has been persisted; the queue forgets the job after {@code keep}. */
    public void settle(Entry entry, Duration keep) {
        redis.run(keys, QueueScript.SETTLE, entry.jobId(), entry.id(), keep.toSeconds());
    }

    /** Removes what was settled longer ago than {@code keep}; what nobody has read or settled stays. */
    public void trim(Duration keep) {
        var firstKept = new EntryId(clock.millis() - keep.toMillis(), 0);
        Response groups = redis.command("XINFO", "GROUPS", keys.done());
        if (groups == null || groups.size() == 0) {
            return;
        }
        String lastRead = groups.get(0).get("last-delivered-id").toString();
        firstKept = firstKept.orEarlier(EntryId.parse(lastRead).next());
        Response pending = redis.command("XPENDING", keys.done(), GROUP);
        if (pending != null && pending.get(1) != null) {
            firstKept = firstKept.orEarlier(EntryId.parse(pending.get(1).toString()));
        }
        redis.command("XTRIM", keys.done(), "MINID", firstKept);
    }

    /** Creates the stream and its group where they are missing, as in a new or a wiped Redis. */
    public void prepare() {
        try {
            redis.command("XGROUP", "CREATE", keys.done(), GROUP, "0", "MKSTREAM");
        } catch (CompletionException e) {
            if (!String.valueOf(e.getCause()).contains("BUSYGROUP")) {
                throw e;
            }
        }
    }

    private List<Entry> fresh(String instance) {
        Response answer =
                redis.command("XREADGROUP", "GROUP", GROUP, instance, "COUNT", BATCH, "STREAMS", keys.done(), ">");
        if (answer == null) {
            return List.of();
        }
        // RESP3 answers a map of streams, RESP2 a list of pairs.
        return entries(
                answer.containsKey(keys.done())
                        ? answer.get(keys.done())
                        : answer.get(0).get(1));
    }

    private List<Entry> abandoned(String instance) {
        Response answer =
                redis.command("XAUTOCLAIM", keys.done(), GROUP, instance, ABANDONED.toMillis(), "0", "COUNT", BATCH);
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
