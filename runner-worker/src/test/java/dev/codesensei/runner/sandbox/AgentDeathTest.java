package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the agent, or the runner itself, is killed without a chance to tidy up. */
class AgentDeathTest {

    private static final Program SLEEPER =
            python("print('up', flush=True)\nimport time; time.sleep(60)").wallMillis(90_000);

    @TempDir
    Path folder;

    private final int firstUid = TestSandboxes.freshUids();

    NamespaceProvider start(Path folder, int firstUid) {
        return TestSandboxes.without(folder, firstUid);
    }

    @Test
    void aRunOfAKilledAgentIsBrokenAndTheNextOneRuns() throws InterruptedException {
        try (var provider = start(folder, firstUid)) {
            long killed = provider.agentPid();
            var report = runningIn(provider);

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(report.join().ending()).isInstanceOf(Ending.Broken.class);
            assertThat(text(python("print('again')").runIn(provider).output())).isEqualTo("again\n");
            assertThat(provider.healthy()).isTrue();
            assertThat(Host.programsOf(firstUid)).isEmpty();
            assertThat(Host.controlGroups(killed)).isEmpty();
        }
    }

    @Test
    void aClosedProviderLeavesNothing() throws InterruptedException {
        String mountsBefore = Host.mounts();
        var provider = start(folder, firstUid);
        long agent = provider.agentPid();
        var report = runningIn(provider);

        provider.close();

        assertThat(report.join().ending()).isInstanceOf(Ending.Broken.class);
        assertNothingIsLeft(agent);
        assertThat(Host.mounts()).isEqualTo(mountsBefore);
    }

    @Test
    void aKilledRunnerTakesEverythingWithIt() throws IOException {
        Process runner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedRunner.class.getName(),
                        folder.toString(),
                        Integer.toString(firstUid),
                        getClass().getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long agent = agentOf(runner);

        runner.destroyForcibly();

        assertNothingIsLeft(agent);
    }

    private static long agentOf(Process runner) throws IOException {
        try (BufferedReader told = runner.inputReader(StandardCharsets.UTF_8)) {
            String line = told.readLine();
            while (line != null && !line.startsWith("agent ")) {
                line = told.readLine();
            }
            assertThat(line).isNotNull();
            return Long.parseLong(line.substring("agent ".length()));
        }
    }

    private void assertNothingIsLeft(long agent) {
        await().untilAsserted(() -> {
            assertThat(ProcessHandle.of(agent).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(Host.programsOf(firstUid)).isEmpty();
            assertThat(Host.preparedOf(firstUid)).isEmpty();
            assertThat(Host.controlGroups(agent)).isEmpty();
        });
    }

    private static CompletableFuture<Report> runningIn(SandboxProvider provider) throws InterruptedException {
        var running = new CountDownLatch(1);
        var report = CompletableFuture.supplyAsync(() -> run(provider, running));
        running.await();
        return report;
    }

    private static Report run(SandboxProvider provider, CountDownLatch running) {
        try (Sandbox sandbox = provider.acquire()) {
            return sandbox.run(SLEEPER.command(), (_, _) -> running.countDown());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A runner in a process of its own that says who its agent is once a program runs, and then waits to be killed. */
    static final class DoomedRunner {

        private DoomedRunner() {}

        public static void main(String[] arguments) throws InterruptedException {
            AgentDeathTest test = newTest(arguments[2]);
            var provider = test.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            CompletableFuture<Report> report = runningIn(provider);
            System.out.println("agent " + provider.agentPid());
            report.join();
        }

        private static AgentDeathTest newTest(String name) {
            try {
                return (AgentDeathTest)
                        Class.forName(name).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
