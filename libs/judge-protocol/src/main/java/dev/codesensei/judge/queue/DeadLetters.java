package dev.codesensei.judge.queue;

import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs that were handed out again and again without an answer. The newest ten thousand are remembered. */
@Singleton
public class DeadLetters {

    private final QueueRedis redis;

    DeadLetters(QueueRedis redis) {
        this.redis = redis;
    }

    /** One job that nobody could do. */
    public record Letter(String id, String jobId, String reason, Instant at) {}

    /**
     * The newest first.
     *
     * @param before the last one of the page before, "+" for the first page
     */
    public List<Letter> list(String before, int most) {
        String from = before.equals("+") ? "+" : "(" + before;
        return letters(redis.command("XREVRANGE", redis.keys().dead(), from, "-", "COUNT", most));
    }

    public Optional<Letter> find(String id) {
        return letters(redis.command("XRANGE", redis.keys().dead(), id, id)).stream()
                .findFirst();
    }

    private static List<Letter> letters(@Nullable Response entries) {
        List<Letter> letters = new ArrayList<>();
        if (entries != null) {
            for (Response entry : entries) {
                EntryId id = EntryId.parse(entry.get(0).toString());
                Response fields = entry.get(1);
                letters.add(new Letter(
                        id.toString(),
                        fields.get("job").toString(),
                        fields.get("reason").toString(),
                        Instant.ofEpochMilli(id.millis())));
            }
        }
        return letters;
    }
}
