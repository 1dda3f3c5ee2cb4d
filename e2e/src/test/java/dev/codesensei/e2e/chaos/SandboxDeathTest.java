package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What runs programs is killed while sixty of them are open. Each ends with its one right verdict, all slots come back, the
 * runner itself lives on, and its log tells of each death once.
 */
@Tag("embedded") // a second suite on the same queue would take jobs from the first
class SandboxDeathTest {

    private static final Duration HEALING = Duration.ofSeconds(60);

    private Suite suite;

    @BeforeEach
    void start() {
        suite = Suite.start();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @ParameterizedTest
    @EnumSource
    void noJobIsLostWhenItDiesAmidSixty(Victim victim) throws Exception {
        killAmid(victim, 120, 1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void noJobIsLostHoweverOftenItDies(Victim victim) throws Exception {
        killAmid(victim, 600, 8);
    }

    private void killAmid(Victim victim, int jobs, int deaths) throws Exception {
        try (var crowd = new Crowd(suite.api(), jobs, 60)) {
            for (int i = 0; i < deaths; i++) {
                int finished = crowd.ledger().finished();
                await().atMost(HEALING)
                        .until(() ->
                                crowd.ledger().open() >= 50 && crowd.ledger().finished() >= finished + 10);
                kill(victim);
            }
            crowd.awaitVerdicts();

            Balance balance = crowd.balance();
            System.out.printf("%s died %d times: %s %s%n", victim, deaths, balance, crowd.ledger());
            balance.isEven(jobs);
            assertThat(victim.obituaries(suite)).isEqualTo(deaths);
            assertThat(suite.restarts("runner-worker")).isZero();
            AllSlots.work(suite.api().guest());
        } catch (Exception | AssertionError e) {
            System.err.println(suite.logs());
            throw e;
        }
    }

    private void kill(Victim victim) {
        ProcessHandle process = await().atMost(HEALING)
                .until(() -> victim.find(suite), Optional::isPresent)
                .orElseThrow();
        process.destroyForcibly();
        await().atMost(HEALING)
                .until(() -> victim.find(suite)
                        .filter(heir -> heir.pid() != process.pid())
                        .isPresent());
    }
}
