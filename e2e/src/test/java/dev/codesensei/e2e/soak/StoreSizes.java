package dev.codesensei.e2e.soak;

import dev.codesensei.e2e.suite.Suite;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What both stores hold.
 *
 * @param keys of Redis, by kind
 * @param lasting those of them that do not go by themselves
 * @param keyBytes what they take, by kind
 * @param documents by collection
 */
record StoreSizes(
        Map<String, Long> keys,
        Map<String, Long> lasting,
        Map<String, Long> keyBytes,
        long redisKib,
        long redisFilesKib,
        Map<String, Long> documents,
        long mongoFilesKib) {

    /** Counts what {@code ONE} says of each key; a kind is what stands behind the partition. */
    private static final String BY_KIND = "EVAL \"local c = {} for _, k in ipairs(redis.call('KEYS', '*')) do"
            + " local kind = string.match(k, '^{[^}]*}:(%%a+)') or k local n = %s c[kind] = (c[kind] or 0) + n end"
            + " local t = {'all'} for k, n in pairs(c) do table.insert(t, k .. '=' .. n) end"
            + " return table.concat(t, ' ')\" 0";

    static StoreSizes of(Suite suite) {
        var redis = new RedisServer(suite.port("redis-server"));
        String memory = redis.lineOf("INFO memory", "used_memory:");
        return new StoreSizes(
                byKind(redis, "1"),
                byKind(redis, "(redis.call('TTL', k) < 0 and 1 or 0)"),
                byKind(redis, "redis.call('MEMORY', 'USAGE', k)"),
                Long.parseLong(memory.replaceAll("\\D", "")) / 1024,
                Disk.kib(suite.data().resolve("redis")),
                Stores.documents(suite),
                Disk.kib(suite.data().resolve("mongo")));
    }

    private static Map<String, Long> byKind(RedisServer redis, String one) {
        return Arrays.stream(redis.lineOf(BY_KIND.formatted(one), "all").split(" ", -1))
                .skip(1)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1]), Long::sum, TreeMap::new));
    }

    /** Keys that stay whatever happens: none of them may belong to a job or to a user. */
    long lastingKeys() {
        return lasting.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return "Redis %d KiB, its files %d KiB, keys %s, that last %s, bytes %s; MongoDB's files %d KiB, %s"
                .formatted(redisKib, redisFilesKib, keys, lasting, keyBytes, mongoFilesKib, documents);
    }
}
