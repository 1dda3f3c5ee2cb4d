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
    private final QueueKeys keys;

    Bell(@RedisClientName("blocking") ReactiveRedisDataSource blocking, QueueRedis queue) {
        this.blocking = blocking;
        this.keys = queue.keys();
    }

    /** Returns true when the bell rings, false after a second of silence. */
    public boolean await() {
        return blocking.execute("BLPOP", keys.bell(), String.valueOf(LONGEST_WAIT.toSeconds()))
                        .await()
                        .atMost(TIMEOUT)
                != null;
    }
}
