package dev.codesensei.judge.queue;

import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Wakes an idle runner when work arrives. It waits on a client of its own: a blocked command holds its connection, and
 * every other command would queue behind it.
 */
@Singleton
public class Bell {

    /** Also the safety net: a lost ring delays a job by no more than this. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ReactiveRedisDataSource blocking;
    private final Partitions partitions;

    Bell(@RedisClientName("blocking") ReactiveRedisDataSource blocking, Partitions partitions) {
        this.blocking = blocking;
        this.partitions = partitions;
    }

    /** Each partition rings for itself. */
    public int partitions() {
        return partitions.count();
    }

    /** Returns true when the bell of a partition rings, false after a second of silence. */
    public boolean await(int partition) {
        return blocking.execute(
                                "BLPOP",
                                partitions.all().get(partition).bell(),
                                String.valueOf(LONGEST_WAIT.toSeconds()))
                        .await()
                        .atMost(TIMEOUT)
                != null;
    }
}
