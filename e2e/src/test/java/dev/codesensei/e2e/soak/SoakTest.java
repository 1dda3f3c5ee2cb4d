package dev.codesensei.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of mixed programs in a row through the gateway leave the machine as it was. What is counted before is what a
 * suite holds that has already run a share of them, since caches, pools and compilers fill once.
 */
@Tag("slow")
class SoakTest {

    private static final int RUNS = Integer.getInteger("sensei.soak.runs", 10_000);

    private static final int WARM_UP = Math.max(300, RUNS / 10);

    private static final Duration REST = Duration.ofSeconds(60);

    @Test
    void thousandsOfProgramsLeaveNothingBehind() throws Exception {
        try (Suite suite = Suite.start();
                var _ = suite.keepingLogs(Path.of("target", "soak-logs"))) {
            var clients = new Clients(suite.api(), new Mixture(suite));
            clients.run(WARM_UP);
            awaitPrepared(suite);
            Vitals before = atRest(suite);

            clients.run(RUNS);

            var growth = new Growth(before, atRest(suite), RUNS);
            System.out.printf("After %d and %d runs more, %s:%n%s%n", WARM_UP, RUNS, clients.verdicts(), growth);
            assertThat(growth.tooMuch()).isEmpty();
            assertThat(suite.parts())
                    .allSatisfy(part -> assertThat(suite.restarts(part)).isZero());
        }
    }

    /** What compilers gain from is made when a machine is idle; it is no trace of a program. */
    private static void awaitPrepared(Suite suite) {
        await().atMost(Duration.ofMinutes(15))
                .during(Duration.ofSeconds(5))
                .until(() -> suite.processes().stream().noneMatch(process -> worksIn(process, suite.prepared())));
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .startsWith(folder);
        } catch (IOException _) { // it has just ended
            return false;
        }
    }

    /** When slots have been rebuilt and garbage is collected. */
    private static Vitals atRest(Suite suite) throws IOException, InterruptedException {
        int[] last = {0};
        await().atMost(REST).during(Duration.ofSeconds(3)).until(() -> {
            int now = suite.processes().size();
            boolean same = now == last[0];
            last[0] = now;
            return same;
        });
        for (Map.Entry<String, ProcessHandle> part : Vitals.parts(suite).entrySet()) {
            if (part.getValue().info().command().orElse("").endsWith("java")) {
                collectGarbage(part.getValue());
            }
        }
        return Vitals.of(suite);
    }

    private static void collectGarbage(ProcessHandle process) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", String.valueOf(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(jcmd.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
