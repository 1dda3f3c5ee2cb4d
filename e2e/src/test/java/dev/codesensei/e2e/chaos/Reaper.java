package dev.codesensei.e2e.chaos;

import static org.awaitility.Awaitility.await;

import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Kills the parts of a suite in a random order in which each has its turn. Both stores are never killed within a few
 * seconds: what was accepted in the last second before that may be lost, which is a limit that is documented.
 */
final class Reaper {

    private static final Set<String> STORES = Set.of("redis-server", "mongo-wire");

    private static final List<String> PARTS =
            List.of("runner-worker", "execution-service", "gateway-service", "redis-server", "mongo-wire");

    private static final Duration BETWEEN_STORES = Duration.ofSeconds(3);

    private static final Duration RESTART = Duration.ofSeconds(60);

    private final Suite suite;
    private final Random random;
    private final List<String> deck = new ArrayList<>();
    private final Map<String, Integer> deaths = new TreeMap<>();
    private Instant storesAreSafeUntil = Instant.MIN;

    Reaper(Suite suite, Random random) {
        this.suite = suite;
        this.random = random;
    }

    /** Returns when the supervisor has a new process in the place of the one that was killed. */
    void kill() {
        if (deck.isEmpty()) {
            deck.addAll(PARTS);
            Collections.shuffle(deck, random);
        }
        String part = deck.removeLast();
        if (STORES.contains(part)) {
            await().atMost(RESTART).until(() -> Instant.now().isAfter(storesAreSafeUntil));
        }
        ProcessHandle victim = living(part);
        victim.destroyForcibly();
        deaths.merge(part, 1, Integer::sum);
        await().atMost(RESTART)
                .until(() -> suite.process(part)
                        .filter(heir -> heir.pid() != victim.pid())
                        .isPresent());
        if (STORES.contains(part)) {
            storesAreSafeUntil = Instant.now().plus(BETWEEN_STORES);
        }
    }

    private ProcessHandle living(String part) {
        return await().atMost(RESTART)
                .until(() -> suite.process(part), Optional::isPresent)
                .orElseThrow();
    }

    /** How often each was killed. */
    Map<String, Integer> deaths() {
        return deaths;
    }

    boolean hasMetAll() {
        return deaths.keySet().containsAll(PARTS);
    }
}
