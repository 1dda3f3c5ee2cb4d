package dev.codesensei.judge.queue;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.Outcome;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The execution service's side of the queue: jobs go in, their state and events come out. */
@Singleton
public class JobQueue {

    /** In the place of an instance, when none waits. */
    public static final String NOBODY = "";

    private static final int EVENTS_AT_ONCE = 100;

    private final QueueRedis redis;
    private final QueueJson json;
    private final LiveRuns liveRuns;

    JobQueue(QueueRedis redis, QueueJson json, LiveRuns liveRuns) {
        this.redis = redis;
        this.json = json;
        this.liveRuns = liveRuns;
    }

    /**
     * Where a job is.
     *
     * @param position jobs in front of it in its partition; -1 unless it waits
     */
    public record Place(JobState state, int position) {}

    /**
     * Puts a job into its lane. Safe to repeat: a job that the queue knows stays as it is, and one that a crash left
     * nowhere is put back.
     *
     * @param mostWaiting the depth at which the lane is full; each partition has an equal part of it
     * @param instance the instance to tell of the job, as {@link #watch} does; may be {@link #NOBODY}
     */
    public Submitted submit(Job job, Lane lane, int mostWaiting, String instance) {
        Response answer = required(redis.run(
                redis.keysOf(job.jobId()),
                QueueScript.SUBMIT,
                job.jobId(),
                lane.key(),
                job.owner(),
                1,
                Math.ceilDiv(mostWaiting, redis.partitions().count()),
                json.write(job),
                instance));
        String outcome = answer.get(0).toString();
        return switch (outcome) {
            case "queued" -> new Submitted.Queued(answer.get(1).toInteger());
            case "full" -> new Submitted.Full(answer.get(1).toInteger());
            case "exists" -> new Submitted.Known(JobState.of(answer.get(1).toString()));
            default -> throw new IllegalStateException("The submit script answered " + outcome);
        };
    }

    /**
     * How many jobs of its partition would be taken before one that this user submits now: those that wait, and for users
     * who have several waiting those that others are likely to send by then. Jobs of users who have as many running as they
     * may are in nobody's way.
     */
    public int inFront(Lane lane, String user) {
        return required(redis.run(redis.partitions().ofUser(user), QueueScript.FORESEE, lane.key(), user))
                .toInteger();
    }

    /** Puts back a job that was accepted before, into its own lane and however many wait there; a live one among those. */
    public Submitted resubmit(Job job, String instance) {
        if (job.interaction() != null) {
            liveRuns.admit(job.jobId(), job.owner(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        return submit(job, Lane.of(job.kind()), Integer.MAX_VALUE, instance);
    }

    /** Where a job is now. */
    public Place place(String jobId) {
        return watch(jobId, NOBODY);
    }

    /** The same, and from now on {@code instance} is told of the job's events and of its end. */
    public Place watch(String jobId, String instance) {
        Response answer = required(redis.run(redis.keysOf(jobId), QueueScript.WATCH, jobId, instance));
        return new Place(JobState.of(answer.get(0).toString()), answer.get(1).toInteger());
    }

    /** What became of the wish to cancel a job. */
    public enum Cancellation {
        /** Nobody knows the job. */
        UNKNOWN,
        /** It was over before. */
        DONE,
        /** It waited, and is over now with the outcome that was given. */
        ENDED,
        /** Its runner has been told and will end it. */
        TOLD
    }

    /**
     * Ends a job: at once if it waits, otherwise through its runner.
     *
     * @param outcome what comes of it unless a runner says otherwise
     */
    public Cancellation cancel(Outcome outcome) {
        Response answer = required(
                redis.run(redis.keysOf(outcome.jobId()), QueueScript.CANCEL, outcome.jobId(), json.write(outcome)));
        return Cancellation.valueOf(answer.toString().toUpperCase(Locale.ROOT));
    }

    /** The next events behind {@code after}, oldest first; {@code "0"} begins with the first that is kept. */
    public List<QueuedEvent> events(String jobId, String after) {
        Response entries =
                redis.command("XRANGE", redis.keysOf(jobId).events(jobId), "(" + after, "+", "COUNT", EVENTS_AT_ONCE);
        List<QueuedEvent> events = new ArrayList<>();
        if (entries != null) {
            for (Response entry : entries) {
                Response fields = entry.get(1);
                events.add(new QueuedEvent(
                        entry.get(0).toString(),
                        fields.get("type").toString(),
                        fields.get("data").toString()));
            }
        }
        return events;
    }

    /** The job as it was submitted, as long as the queue keeps it. */
    public Optional<Job> job(String jobId) {
        Response payload = redis.command("HGET", redis.keysOf(jobId).job(jobId), "payload");
        return Optional.ofNullable(payload).map(text -> json.read(text.toString(), Job.class));
    }

    /** Names the life of this Redis: the name changes when it, or one node of it, has lost everything. */
    public String epoch() {
        return redis.partitions().all().stream().map(this::epoch).collect(Collectors.joining(" "));
    }

    private String epoch(QueueKeys keys) {
        redis.command("SET", keys.epoch(), UUID.randomUUID(), "NX");
        return required(redis.command("GET", keys.epoch())).toString();
    }

    private static Response required(@Nullable Response answer) {
        return Objects.requireNonNull(answer, "Redis did not answer");
    }
}
