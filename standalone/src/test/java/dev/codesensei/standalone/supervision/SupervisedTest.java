package dev.codesensei.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest implements Supervised.Watcher {

    private static final Duration GRACE = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final List<Supervised.Death> deaths = new CopyOnWriteArrayList<>();
    private Supervised supervised;

    @AfterEach
    void stop() {
        supervised.stop(GRACE);
    }

    @Test
    void aKilledProcessIsReplaced() throws Exception {
        start("sleep 600");
        ProcessHandle first = supervised.process().orElseThrow();

        first.destroyForcibly();

        await().until(() ->
                supervised.process().filter(now -> !now.equals(first)).isPresent());
        assertThat(supervised.restarts()).isEqualTo(1);
        assertThat(deaths)
                .singleElement()
                .satisfies(death -> assertThat(death.how()).contains("code 137"));
    }

    @Test
    void oneThatKeepsDyingIsStartedLessAndLessOften() throws Exception {
        start("exit 3");

        await().until(() -> deaths.size() >= 3);

        assertThat(deaths.subList(0, 3))
                .extracting(death -> death.pause().toMillis())
                .containsExactly(200L, 400L, 800L);
    }

    @Test
    void aStoppedProcessStaysStopped() throws Exception {
        start("sleep 600");
        ProcessHandle process = supervised.process().orElseThrow();

        supervised.stop(GRACE);

        assertThat(Pulse.isFelt(process)).isFalse();
        await().during(Backoff.FIRST.multipliedBy(2))
                .until(() -> supervised.process().isEmpty());
        assertThat(deaths).isEmpty();
    }

    @Test
    void oneThatIgnoresTheRequestIsKilledWithItsChildren() throws Exception {
        Path child = folder.resolve("child");
        start("trap '' TERM; sleep 600 & echo $! > %s; while true; do sleep 600; done".formatted(child));
        await().until(() -> Files.exists(child) && !Files.readString(child).isBlank());

        supervised.stop(GRACE);

        long pid = Long.parseLong(Files.readString(child).strip());
        await().until(() -> ProcessHandle.of(pid).filter(Pulse::isFelt).isEmpty());
        assertThat(supervised.process()).isEmpty();
    }

    @Test
    void whatItSaysIsAppendedToItsLog() throws Exception {
        Path log = folder.resolve("part.log");
        Files.writeString(log, "before\n");

        start("echo said; echo complained >&2; sleep 600");

        await().untilAsserted(() -> assertThat(log).hasContent("before\nsaid\ncomplained"));
    }

    @Test
    void aKilledLauncherTakesItsProcessesAlong() throws Exception {
        start("sleep 600");
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Forker.class.getName(),
                        folder.resolve("sleeper.log").toString())
                .start();
        long child = Long.parseLong(launcher.inputReader().readLine());
        assertThat(ProcessHandle.of(child)).isPresent();

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.of(child).filter(Pulse::isFelt).isEmpty());
    }

    @Override
    public void started(Supervised part) {}

    @Override
    public void died(Supervised part, Supervised.Death death) {
        deaths.add(death);
    }

    private void start(String script) throws IOException {
        var part = new Part(
                "part", List.of("sh", "-c", script), Map.of(), folder.resolve("part.log"), new Readiness.Listens(1));
        supervised = new Supervised(part, new Spawner(), this);
        supervised.start();
    }
}
