package dev.codesensei.judge.queue;

import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs that were handed out again and again without an answer. The newest ten thousand of each partition are remembered. */
@Singleton
public class DeadLetters {

    /** In the place of an id: behind the newest. */
    public static final String NEWEST = "+";

    private static final Comparator<LetterId> NEWEST_FIRST =
            Comparator.<LetterId>naturalOrder().reversed();

    private final QueueRedis redis;

    DeadLetters(QueueRedis redis) {
        this.redis = redis;
    }

    /** One job that nobody could do. */
    public record Letter(String id, String jobId, String reason, Instant at) {}

    /** A letter in its place among those of all partitions. */
    private record Placed(LetterId place, Letter letter) {}

    /**
     * The newest first.
     *
     * @param before the id of the last one of the page before, or {@link #NEWEST}
     */
    public List<Letter> list(String before, int most) {
        return redis.partitions().all().stream()
                .flatMap(keys -> list(keys, before, most).stream())
                .sorted(Comparator.comparing(Placed::place, NEWEST_FIRST))
                .limit(most)
                .map(Placed::letter)
                .toList();
    }

    public Optional<Letter> find(String id) {
        LetterId place = LetterId.parse(id);
        List<QueueKeys> partitions = redis.partitions().all();
        if (place.partition() >= partitions.size()) {
            return Optional.empty();
        }
        QueueKeys keys = partitions.get(place.partition());
        return letters(keys, redis.command("XRANGE", keys.dead(), place.entry(), place.entry())).stream()
                .map(Placed::letter)
                .findFirst();
    }

    private List<Placed> list(QueueKeys keys, String before, int most) {
        String from = before.equals(NEWEST) ? NEWEST : LetterId.parse(before).upTo(keys.partition());
        return letters(keys, redis.command("XREVRANGE", keys.dead(), from, "-", "COUNT", most));
    }

    private static List<Placed> letters(QueueKeys keys, @Nullable Response entries) {
        List<Placed> letters = new ArrayList<>();
        if (entries != null) {
            for (Response entry : entries) {
                var place = new LetterId(EntryId.parse(entry.get(0).toString()), keys.partition());
                Response fields = entry.get(1);
                letters.add(new Placed(
                        place,
                        new Letter(
                                place.toString(),
                                fields.get("job").toString(),
                                fields.get("reason").toString(),
                                Instant.ofEpochMilli(place.entry().millis()))));
            }
        }
        return letters;
    }
}
