package dev.codesensei.judge.queue;

import dev.codesensei.judge.LiveMessage;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runner's side of live runs. All messages are kept until a run is over, so that another runner can begin it anew. */
@Singleton
public class LiveInputs {

    /** What a notification says when there are messages for a job. */
    public static final String NEWS = "input";

    private static final int MESSAGES_AT_ONCE = 100;

    private final QueueRedis redis;

    LiveInputs(QueueRedis redis) {
        this.redis = redis;
    }

    /**
     * What was heard.
     *
     * @param unattended for how long no client has been there
     */
    public record Heard(Duration unattended, List<Numbered> messages) {}

    /**
     * A message.
     *
     * @param attempt who held the job when it was sent: 0 when nobody did
     */
    public record Numbered(long number, int attempt, LiveMessage message) {}

    /**
     * Fetches messages; empty when the job has been lost.
     *
     * @param last number of the last one that was fetched; 0 to begin with the first
     * @param taken bytes that the program has taken so far, which makes room for others
     */
    public Optional<Heard> hear(LeasedJob held, long last, long taken) {
        Response answer = redis.run(
                redis.keysOf(held.job().jobId()),
                QueueScript.HEAR,
                held.worker(),
                held.job().jobId(),
                held.attempt(),
                last,
                taken,
                MESSAGES_AT_ONCE);
        if (answer == null) {
            return Optional.empty();
        }
        List<Numbered> messages = new ArrayList<>();
        for (Response entry : answer.get(1)) {
            Response fields = entry.get(1);
            messages.add(new Numbered(
                    EntryId.parse(entry.get(0).toString()).millis(),
                    fields.get("attempt").toInteger(),
                    LiveMessages.read(fields)));
        }
        return Optional.of(new Heard(Duration.ofMillis(answer.get(0).toLong()), messages));
    }
}
