package dev.codesensei.e2e.suite;

import dev.codesensei.test.RedisCluster;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * With {@code -Dsensei.e2e.cluster=true} suites keep their queue on a Redis cluster instead of an embedded Redis, and in the
 * middle of the tests one of its masters dies. Clients that are told 503 then repeat their request, as they should.
 */
public final class SharedCluster {

    /** Some time after the start and before the end. */
    private static final int MIDDLE = 60;

    private static final int PARTITIONS = 6;

    /** Each partition is as deep as the lane is elsewhere, so that one user can queue as much as there. */
    private static final int LANE_DEPTH = 2_000 * PARTITIONS;

    private static final Optional<SharedCluster> WANTED =
            Boolean.getBoolean("sensei.e2e.cluster") ? Optional.of(new SharedCluster()) : Optional.empty();

    private final RedisCluster redis = new RedisCluster();
    private final AtomicInteger tests = new AtomicInteger();

    private SharedCluster() {
        // Suites need it until the last of them has ended.
        Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
    }

    public static Optional<SharedCluster> wanted() {
        return WANTED;
    }

    /** What {@code sensei up} has to know. */
    Map<String, String> environment() {
        return Map.of(
                "SENSEI_REDIS_URL",
                redis.urls(),
                "SENSEI_QUEUE_PARTITIONS",
                String.valueOf(PARTITIONS),
                "SENSEI_SUBMISSION_LANE_DEPTH",
                String.valueOf(LANE_DEPTH));
    }

    void testHasEnded() {
        if (tests.incrementAndGet() == MIDDLE) {
            redis.masterOf("{q:0}").kill();
            System.err.println("Killed a master of the Redis cluster");
        }
    }
}
