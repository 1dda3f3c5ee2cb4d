package dev.codesensei.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis cluster for the service under test, with a queue in six partitions; a test field of type {@link RedisCluster}
 * is given it.
 */
public final class RedisClusterResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable RedisCluster cluster;

    @Override
    public Map<String, String> start() {
        cluster = new RedisCluster();
        return Map.of(
                "quarkus.redis.hosts",
                cluster.urls(),
                "quarkus.redis.client-type",
                "cluster",
                "sensei.queue.partitions",
                "6");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cluster, new TestInjector.MatchesType(RedisCluster.class));
    }

    @Override
    public void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }
}
