package dev.codesensei.problem.caching;

import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps texts in Redis for five minutes. A value begins with its version, and a later version is never overwritten by an
 * earlier one: whoever read the store before a change and is slow cannot bring back what was. Without Redis nothing is
 * cached, and nothing else happens.
 */
@ApplicationScoped
public class VersionedCache {

    private static final char LINE = '\n';
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** For so long nobody asks again a Redis that did not answer. */
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private static final String PUT = """
            local there = redis.call('GET', KEYS[1])
            if there and tonumber(string.match(there, '^%d+')) > tonumber(ARGV[1]) then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[1] .. '\\n' .. ARGV[2], 'EX', ARGV[3])
            return 1
            """;

    private final RedisDataSource redis;
    private volatile long awayUntil = System.nanoTime();

    VersionedCache(RedisDataSource redis) {
        this.redis = redis;
    }

    /** A text, and the version of what it tells of. */
    public record Cached(int version, String body) {}

    public Optional<Cached> find(String key) {
        return ask(() -> redis.value(String.class).get(key)).flatMap(VersionedCache::parse);
    }

    public void put(String key, Cached value) {
        ask(() -> redis.execute(
                "EVAL",
                PUT,
                "1",
                key,
                String.valueOf(value.version()),
                value.body(),
                String.valueOf(LIFETIME.toSeconds())));
    }

    /** Leaves the version behind, for readers that have seen an earlier one. */
    public void drop(String key, int version) {
        put(key, new Cached(version, ""));
    }

    private static Optional<Cached> parse(String value) {
        int end = value.indexOf(LINE);
        String body = value.substring(end + 1);
        return body.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cached(Integer.parseInt(value.substring(0, end)), body));
    }

    private <T> Optional<T> ask(Supplier<@Nullable T> question) {
        if (System.nanoTime() - awayUntil < 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException e) { // there is no common type of what the client throws when it cannot ask
            awayUntil = System.nanoTime() + PAUSE;
            Log.warnf("Redis does not answer, nothing is cached: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
