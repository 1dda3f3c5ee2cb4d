package dev.codesensei.problem.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what everybody is told of a problem in Redis, under its id and its slug. A value begins with its version, and a later
 * version is never overwritten by an earlier one: whoever read the store before a change and is slow cannot bring back what
 * was. Without Redis nothing is cached, and nothing else happens.
 */
@ApplicationScoped
class ViewCache {

    private static final String KEY = "problem:";
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
    private final ObjectMapper json;
    private volatile long awayUntil = System.nanoTime();

    ViewCache(RedisDataSource redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** What everybody is told of a problem: JSON, and the version that it is of. */
    record Cached(int version, String body) {}

    Optional<Cached> find(String idOrSlug) {
        return ask(() -> redis.value(String.class).get(KEY + idOrSlug)).flatMap(ViewCache::parse);
    }

    Cached put(Problem problem, ProblemView view) {
        try {
            var cached = new Cached(problem.version(), json.writeValueAsString(view));
            set(problem, cached.body());
            return cached;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the version behind, for readers that have seen an earlier one. */
    void drop(Problem problem) {
        set(problem, "");
    }

    private void set(Problem problem, String body) {
        for (String name : List.of(problem.id(), problem.slug())) {
            ask(() -> redis.execute(
                    "EVAL",
                    PUT,
                    "1",
                    KEY + name,
                    String.valueOf(problem.version()),
                    body,
                    String.valueOf(LIFETIME.toSeconds())));
        }
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
