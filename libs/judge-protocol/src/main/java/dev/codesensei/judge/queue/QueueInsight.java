package dev.codesensei.judge.queue;

import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an operator asks a queue: how much waits, for how long, and who works on it. */
@Singleton
public class QueueInsight {

    private static final int MILLIS_A_MINUTE = 60_000;
    private static final String POLICY = "maxmemory_policy:";

    private final QueueRedis redis;
    private final QueueJson json;
    private final Clock clock;

    QueueInsight(QueueRedis redis, QueueJson json, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One lane at one moment.
     *
     * @param depth jobs that wait
     * @param oldestAgeMillis how long the one that waits longest has waited; 0 when none waits
     * @param active jobs that runners hold
     * @param finishedLastMinute jobs that ended in the last whole minute
     */
    public record LaneStats(Lane lane, long depth, long oldestAgeMillis, long active, long finishedLastMinute) {}

    public LaneStats lane(Lane lane) {
        long now = clock.millis();
        return new LaneStats(
                lane,
                sum("ZCARD", keys -> keys.backlog(lane)),
                oldestAge(lane, now),
                sum("XLEN", keys -> keys.run(lane)),
                sum("GET", keys -> keys.finishedIn(lane, now / MILLIS_A_MINUTE - 1)));
    }

    /** Every runner that ever reported and was not forgotten, the silent ones included. */
    public List<WorkerInfo> workers() {
        Response all = redis.command("HVALS", redis.partitions().first().workers());
        List<WorkerInfo> workers = new ArrayList<>();
        if (all != null) {
            for (Response one : all) {
                workers.add(json.read(one.toString(), WorkerInfo.class));
            }
        }
        return workers;
    }

    /** Whether this Redis throws keys away when it is full, whatever they hold. Of a cluster some node is asked. */
    public boolean mayForget() {
        Response memory = redis.command("INFO", "memory");
        return memory != null
                && memory.toString()
                        .lines()
                        .anyMatch(line -> line.startsWith(POLICY) && !line.equals(POLICY + "noeviction"));
    }

    private long oldestAge(Lane lane, long now) {
        return redis.partitions().all().stream()
                .mapToLong(keys -> oldestAge(keys.since(lane), now))
                .max()
                .orElse(0);
    }

    private long oldestAge(String since, long now) {
        Response oldest = redis.command("ZRANGE", since, 0, 0, "WITHSCORES");
        if (oldest == null || oldest.size() == 0) {
            return 0;
        }
        // RESP3 nests each member with its score.
        Response score = oldest.size() == 1 ? oldest.get(0).get(1) : oldest.get(1);
        return Math.max(0, now - (long) Double.parseDouble(score.toString()));
    }

    private long sum(String command, Function<QueueKeys, String> key) {
        return redis.partitions().all().stream()
                .mapToLong(keys -> number(command, key.apply(keys)))
                .sum();
    }

    private long number(String command, String key) {
        Response answer = redis.command(command, key);
        return answer == null ? 0 : answer.toLong();
    }
}
