package dev.codesensei.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real Redis for the service under test; a test field of type {@link RedisServer} is given it, to kill and restart. */
public final class RedisResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable RedisServer server;

    @Override
    public Map<String, String> start() {
        server = new RedisServer();
        return Map.of("quarkus.redis.hosts", server.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(RedisServer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
