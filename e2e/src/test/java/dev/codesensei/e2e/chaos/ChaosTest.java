package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes are killed at random moments, and every accepted job ends with exactly one verdict. Who counts reads only what
 * clients received, never a store: over each channel at first, and over another one at the end. Accepted means that a
 * client, which repeats with its key, has had a 2xx for it.
 */
@Tag("embedded")
class ChaosTest {

    private static final long SEED = Long.getLong("sensei.chaos.seed", System.nanoTime());

    private static final int AT_ONCE = 60;

    /** Jobs that end between two deaths. */
    private static final int FEWEST = 15;

    private static final int MOST = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    void everyAcceptedJobHasOneVerdictWhateverIsKilled() throws Exception {
        survive(250, SEED);
    }

    @RepeatedTest(3)
    @Tag("slow")
    void aThousandJobsSurviveAnythingThatIsKilledAtAnyMoment(RepetitionInfo round) throws Exception {
        survive(1_000, SEED + round.getCurrentRepetition() - 1);
    }

    private void survive(int jobs, long seed) throws Exception {
        System.out.println("sensei.chaos.seed=" + seed);
        var random = new Random(seed);
        var reaper = new Reaper(suite, random);
        try (var crowd = new Crowd(suite.api(), jobs, AT_ONCE)) {
            while (!crowd.isServed()) {
                int goal = crowd.ledger().finished() + random.nextInt(FEWEST, MOST);
                await().atMost(PATIENCE)
                        .until(() -> crowd.isServed() || crowd.ledger().finished() >= goal);
                reaper.kill();
            }
            crowd.awaitVerdicts();

            Balance balance = crowd.balance();
            System.out.printf("%s killed=%s %s%n", balance, reaper.deaths(), crowd.ledger());
            balance.isEven(jobs);
            assertThat(reaper.hasMetAll()).as(reaper.deaths().toString()).isTrue();
        } catch (Exception | AssertionError e) {
            System.err.println(suite.logs());
            throw e;
        }
    }
}
