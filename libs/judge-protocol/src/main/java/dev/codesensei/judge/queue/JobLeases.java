package dev.codesensei.judge.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.Outcome;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runner's side of the queue. A lease lasts {@link #LEASE}; whoever does not renew it in time loses the job to
 * somebody else, and everything it still says about it is ignored.
 */
@Singleton
public class JobLeases {

    public static final Duration LEASE = Duration.ofSeconds(10);

    /** After this many deliveries without an answer the job itself is held to be the cause. */
    public static final int MOST_DELIVERIES = 5;

    private final QueueRedis redis;
    private final QueueJson json;
    private final PartitionRound round;

    JobLeases(QueueRedis redis, QueueJson json) {
        this.redis = redis;
        this.json = json;
        this.round = new PartitionRound(redis.partitions().all());
    }

    /** What an attempt to finish came to; {@code next} is the job that was taken in the same step. */
    public record Finished(boolean accepted, Optional<LeasedJob> next) {}

    /** What became of a lease that was to be renewed. */
    public enum Renewal {
        LOST,
        KEPT,
        /** It is kept, but somebody wants the job to end. */
        UNWANTED
    }

    /**
     * Takes a job. Call it only with a free sandbox.
     *
     * @throws QueueAwayException when nothing was found and not every partition could be looked at
     */
    public Optional<LeasedJob> take(String worker, Turns turns) {
        List<Object> arguments = new ArrayList<>(List.of(worker));
        arguments.addAll(turns.arguments());
        return round.first(keys -> leased(redis.run(keys, QueueScript.TAKE, arguments), worker));
    }

    public Renewal renew(LeasedJob held) {
        Response answer = redis.run(
                keysOf(held),
                QueueScript.RENEW,
                held.lane().key(),
                held.worker(),
                held.job().jobId(),
                held.attempt());
        return Renewal.values()[answer == null ? 0 : answer.toInteger()];
    }

    /** Tells the watchers; false when the job has been lost. */
    public boolean emit(LeasedJob held, List<? extends JobEvent> events) {
        List<Object> arguments =
                new ArrayList<>(List.of(held.worker(), held.job().jobId(), held.attempt()));
        addEvents(arguments, events);
        return yes(redis.run(keysOf(held), QueueScript.EMIT, arguments));
    }

    /**
     * Records what came of a job, and takes the next one if there are {@code turns} for it: in the same step, or with
     * several partitions from the one whose turn it is.
     */
    public Finished finish(
            LeasedJob held, Outcome outcome, List<? extends JobEvent> lastEvents, Optional<Turns> turns) {
        List<Object> arguments = new ArrayList<>(List.of(
                held.lane().key(),
                held.worker(),
                held.job().jobId(),
                held.attempt(),
                json.write(outcome),
                lastEvents.size()));
        addEvents(arguments, lastEvents);
        boolean inOneStep = redis.partitions().count() == 1;
        turns.filter(_ -> inOneStep).map(Turns::arguments).ifPresent(arguments::addAll);
        Response answer = redis.run(keysOf(held), QueueScript.FINISH, arguments);
        if (answer == null) {
            throw new IllegalStateException("The finish script did not answer");
        }
        return new Finished(
                "finished".equals(answer.get(0).toString()),
                inOneStep
                        ? leased(answer.get(1), held.worker())
                        : turns.flatMap(wanted -> takeAnywhere(held.worker(), wanted)));
    }

    /** The outcome has been recorded: that the queue is away now is for the next look to say. */
    private Optional<LeasedJob> takeAnywhere(String worker, Turns turns) {
        try {
            return take(worker, turns);
        } catch (QueueAwayException _) {
            return Optional.empty();
        }
    }

    /** Hands a job back unharmed; false when it has been lost. */
    public boolean release(LeasedJob held) {
        return release(held, false);
    }

    /**
     * Hands back a job that this runner could not do for reasons of its own; false when it has been lost. The delivery
     * counts: a job that no runner can do ends as a dead letter.
     */
    public boolean giveUp(LeasedJob held) {
        return release(held, true);
    }

    private boolean release(LeasedJob held, boolean counts) {
        return yes(redis.run(
                keysOf(held),
                QueueScript.RELEASE,
                held.lane().key(),
                held.worker(),
                held.job().jobId(),
                held.attempt(),
                counts ? 1 : 0,
                MOST_DELIVERIES));
    }

    /** Reports for work; true when this runner is to take no more jobs for now. */
    public boolean heartbeat(WorkerInfo self) {
        return yes(redis.run(redis.partitions().first(), QueueScript.HEARTBEAT, self.id(), json.write(self)));
    }

    Optional<LeasedJob> leased(@Nullable Response answer, String worker) {
        if (answer == null || answer.size() < 4) {
            return Optional.empty();
        }
        Job job = json.read(answer.get(2).toString(), Job.class);
        Lane lane = Lane.of(answer.get(3).toString());
        return Optional.of(new LeasedJob(job, lane, worker, answer.get(1).toInteger()));
    }

    private QueueKeys keysOf(LeasedJob held) {
        return redis.keysOf(held.job().jobId());
    }

    private void addEvents(List<Object> arguments, List<? extends JobEvent> events) {
        for (JobEvent event : events) {
            ObjectNode data = json.tree(event);
            arguments.add(data.remove("type").asText());
            arguments.add(data.toString());
        }
    }

    private static boolean yes(@Nullable Response answer) {
        return answer != null && answer.toInteger() == 1;
    }
}
