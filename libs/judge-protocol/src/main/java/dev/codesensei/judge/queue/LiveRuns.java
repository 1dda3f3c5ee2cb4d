package dev.codesensei.judge.queue;

import dev.codesensei.judge.LiveMessage;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The execution service's side of live runs. One connection at a time speaks to a run; its messages are numbered from 1,
 * over all connections, and each counts once however often it is sent.
 */
@Singleton
public class LiveRuns {

    /** Bytes that may be on their way to a program that does not read them. */
    public static final int WINDOW = 64 << 10;

    /** How long a run keeps its place among the live ones when nobody attends it: longer than anybody lets it run on. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final QueueRedis redis;

    LiveRuns(QueueRedis redis) {
        this.redis = redis;
    }

    /** Whether there is room for another live run. */
    public enum Admission {
        ADMITTED,
        /** All places are taken. */
        FULL,
        /** The user has as many as one may have. */
        ENOUGH
    }

    /** What became of a message. */
    public enum Feeding {
        /** The program will read it. */
        FED,
        /** It has to be sent again, when the program has read more. */
        FULL,
        /** The run has been sent all that it may be. */
        MUCH,
        /** One before it is missing. */
        GAP,
        /** Another connection speaks to the run now. */
        SUPERSEDED,
        /** The run is over. */
        OVER
    }

    /** Whether a connection still speaks to its run. */
    public enum Attendance {
        ATTENDED,
        SUPERSEDED,
        OVER
    }

    /**
     * A run as a connection finds it.
     *
     * @param number of the last message that counted; the next one is one more
     */
    public record Attachment(JobState state, long number) {}

    /**
     * Keeps a place for a run that is about to be submitted.
     *
     * @param most live runs in all, at least one; each partition has an equal part of the places, rounded up
     */
    public Admission admit(String jobId, String owner, int most, int mostOfOneUser) {
        int mostOfPartition = Math.ceilDiv(most, redis.partitions().count());
        return Admission.valueOf(
                run(jobId, QueueScript.ADMIT, jobId, owner, mostOfPartition, mostOfOneUser, FORGOTTEN.toMillis()));
    }

    /** Gives the place back: the run was not accepted. */
    public void dismiss(String jobId, String owner) {
        redis.run(redis.keysOf(jobId), QueueScript.DISMISS, jobId, owner);
    }

    /** From now on {@code connection} speaks to the run, and no other. */
    public Attachment attach(String jobId, String connection) {
        Response answer = Objects.requireNonNull(redis.run(redis.keysOf(jobId), QueueScript.ATTACH, jobId, connection));
        return new Attachment(
                JobState.of(answer.get(0).toString()), answer.get(1).toLong());
    }

    /** Says that the client is there. */
    public Attendance attend(String jobId, String connection) {
        return Attendance.valueOf(run(jobId, QueueScript.ATTEND, jobId, connection, FORGOTTEN.toMillis()));
    }

    /** The runs that wait in the queue and have had no client for so long. */
    public List<String> deserted(Duration silence) {
        var deserted = new ArrayList<String>();
        for (QueueKeys keys : redis.partitions().all()) {
            Response ids = Objects.requireNonNull(redis.run(keys, QueueScript.DESERTED, silence.toMillis()));
            ids.forEach(id -> deserted.add(id.toString()));
        }
        return deserted;
    }

    /**
     * Sends the program a message. Safe to repeat.
     *
     * @param most bytes of input in all
     */
    public Feeding feed(String jobId, String connection, long number, LiveMessage message, long most) {
        return Feeding.valueOf(run(
                jobId,
                QueueScript.FEED,
                jobId,
                connection,
                number,
                LiveMessages.kind(message),
                LiveMessages.data(message),
                WINDOW,
                most));
    }

    private String run(String jobId, QueueScript script, Object... arguments) {
        return Objects.requireNonNull(redis.run(redis.keysOf(jobId), script, arguments), "Redis did not answer")
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
