package dev.codesensei.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.hostile.Host.Traces;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile programs through the API. Each gets the right verdict, a neighbour that runs meanwhile and the program after it
 * notice nothing, and nothing of it is left on the machine. That each guard is what stops its attack is shown where
 * guards can be switched off: by the control runs of {@code runner-worker}'s {@code HostileProgramsSuite}.
 */
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {

    private static final Program NEIGHBOUR =
            Program.python("import time\nfor i in range(5):\n    print(i)\n    time.sleep(0.05)\n");

    private static final Duration TIDY = Duration.ofSeconds(5);

    private final Suite suite;
    private final Caller attacker;
    private final Caller neighbour;
    private final Host host;

    HostileTest(Suite suite, Api api) {
        this.suite = suite;
        this.attacker = api.newStudent();
        this.neighbour = api.newStudent();
        this.host = new Host(suite);
    }

    Stream<Attack> attacks() {
        return Attacks.on(suite);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackGetsItsVerdictHarmsNobodyAndLeavesNothing(Attack attack) {
        Traces before = restingTraces();
        CompletableFuture<JsonNode> meanwhile = CompletableFuture.supplyAsync(() -> neighbour.run(NEIGHBOUR));

        JsonNode result = attacker.run(attack.program());

        assertThat(result.path("verdict").asText()).as(result.toString()).isIn(attack.verdicts());
        assertThat(result.toString()).doesNotContain(Attack.THROUGH).contains(attack.said());
        assertThat(meanwhile.join().path("output").asText()).isEqualTo("0\n1\n2\n3\n4\n");
        assertThat(attacker.run(NEIGHBOUR).path("output").asText()).isEqualTo("0\n1\n2\n3\n4\n");
        await().atMost(TIDY).untilAsserted(() -> {
            assertThat(Host.strays()).isEmpty();
            assertThat(host.traces()).isEqualTo(before);
        });
        assertThat(Host.filesOfSandboxes()).isEmpty();
        assertThat(suite.restarts("runner-worker")).isZero();
    }

    @Test
    void theSearchForStrayProcessesFindsOneThatIsThere() throws IOException {
        Process stray = new ProcessBuilder("setpriv", "--reuid", "60099", "--clear-groups", "sleep", "60").start();
        try {
            await().atMost(TIDY).untilAsserted(() -> assertThat(Host.strays()).containsExactly(stray.pid()));
        } finally {
            stray.destroyForcibly();
        }

        await().atMost(TIDY).untilAsserted(() -> assertThat(Host.strays()).isEmpty());
    }

    @Test
    void nothingThatOneProgramLeavesIsSeenByTheNext() {
        Program leaves = Program.python("""
                import os
                for name in ('/tmp/left', '/dev/shm/left', 'left'):
                    print(os.path.exists(name))
                    open(name, 'w').write('x')
                """);

        for (int i = 0; i < 6; i++) {
            assertThat(attacker.run(leaves).path("output").asText()).isEqualTo("False\nFalse\nFalse\n");
        }
    }

    @Test
    void theSamePeakIsReportedWhateverRanBefore() {
        Program modest = Program.python("x = bytearray(30 << 20)");
        long first = peak(attacker.run(modest));

        attacker.run(Program.python("x = bytearray(110 << 20)"));

        assertThat(peak(attacker.run(modest))).isBetween(first * 90 / 100, first * 110 / 100);
    }

    private static long peak(JsonNode result) {
        return result.path("run").path("peakMemoryKib").asLong();
    }

    /** Between two jobs a slot is rebuilt; only what holds for a while is the state at rest. */
    private Traces restingTraces() {
        return await().atMost(Duration.ofSeconds(10))
                .during(Duration.ofMillis(300))
                .until(host::traces, new Unchanging()::test);
    }
}
