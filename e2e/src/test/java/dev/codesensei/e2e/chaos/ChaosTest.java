package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes are killed amid work, and every accepted job ends with exactly one verdict. Who counts reads only what
 * clients received and a final GET, never a store. Accepted means that a client, which repeats with its key, has had a
 * 2xx for it.
 */
@Tag("embedded")
class ChaosTest {

    private static final List<String> IN_ORDER = List.of("runner-worker", "execution-service", "redis-server");

    /** The embedded store may lose the last second of its writes; while Redis lives, the queue makes up for it. */
    private static final List<String> ANY =
            List.of("runner-worker", "execution-service", "redis-server", "gateway-service", "mongo-wire");

    private static final Duration RESTART = Duration.ofSeconds(60);

    private Suite suite;

    @BeforeEach
    void start() {
        suite = Suite.start();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void everyAcceptedJobHasOneVerdictWhateverIsKilledAmidFiftyJobs() throws Exception {
        try (var crowd = new Crowd(suite.api(), 180, 60)) {
            for (String victim : IN_ORDER) {
                int finished = crowd.ledger().finished();
                await().atMost(RESTART)
                        .until(() ->
                                crowd.ledger().open() >= 50 && crowd.ledger().finished() >= finished + 10);
                kill(victim);
            }
            crowd.awaitVerdicts();

            System.out.println(crowd.ledger());
            crowd.ledger().balance(180);
            assertThat(IN_ORDER)
                    .allSatisfy(victim -> assertThat(suite.restarts(victim)).isEqualTo(1));
        } catch (Exception | AssertionError e) {
            System.err.println(suite.logs());
            throw e;
        }
    }

    @Test
    @Tag("slow")
    void aThousandJobsSurviveAnythingThatIsKilledAtAnyMoment() throws Exception {
        long seed = Long.getLong("sensei.chaos.seed", System.nanoTime());
        System.out.println("sensei.chaos.seed=" + seed);
        var random = new Random(seed);
        try (var crowd = new Crowd(suite.api(), 1_000, 60)) {
            while (!crowd.isServed()) {
                int goal = crowd.ledger().finished() + 20 + random.nextInt(60);
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> crowd.isServed() || crowd.ledger().finished() >= goal);
                kill(ANY.get(random.nextInt(ANY.size())));
            }
            crowd.awaitVerdicts();

            System.out.println(crowd.ledger());
            crowd.ledger().balance(1_000);
        } catch (Exception | AssertionError e) {
            System.err.println(suite.logs());
            throw e;
        }
    }

    /** Returns when the supervisor has a new process in its place. */
    private void kill(String part) {
        ProcessHandle victim = await().atMost(RESTART)
                .until(() -> suite.process(part), java.util.Optional::isPresent)
                .orElseThrow();
        victim.destroyForcibly();
        await().atMost(RESTART)
                .until(() -> suite.process(part)
                        .filter(heir -> heir.pid() != victim.pid())
                        .isPresent());
    }
}
