package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fork server: that it is used where it may be, and that nothing depends on it. */
class WaitingInterpreterTest {

    private static final Program TELLS =
            python("print('waited' if '.waiting.so' in open('/proc/self/maps').read() else 'started')");

    @TempDir
    Path folder;

    private NamespaceProvider provider;

    @BeforeEach
    void start() {
        provider = TestSandboxes.waiting(folder, TestSandboxes.freshUids());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aProgramRunsInAnInterpreterThatHasWaited() {
        assertThat(text(TELLS.runIn(provider).output())).isEqualTo("waited\n");
    }

    @Test
    void anotherCommandIsStartedInItsPlace() throws InterruptedException {
        Command program = TELLS.command();
        var other = new Command(
                List.of(TestPython.PROGRAM.toString(), "-B", "main.py"),
                program.environment(),
                program.files(),
                program.stdin(),
                program.limits(),
                null);

        assertThat(output(other)).isEqualTo("started\n");
    }

    @Test
    void anotherEnvironmentIsNotGuessedAt() throws InterruptedException {
        Command program = TELLS.command();
        var other = new Command(
                program.argv(), Map.of("PYTHONUTF8", "1"), program.files(), program.stdin(), program.limits(), null);

        assertThat(output(other)).isEqualTo("started\n");
    }

    @Test
    void whenItIsKilledProgramsStartTheirOwnUntilThereIsAnother() {
        long killed = interpreter().orElseThrow().pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> {
            assertThat(TELLS.runIn(provider).ending()).isEqualTo(new Ending.Exited(0));
            assertThat(interpreter().map(ProcessHandle::pid)).isPresent().isNotEqualTo(Optional.of(killed));
        });
        await().untilAsserted(
                        () -> assertThat(text(TELLS.runIn(provider).output())).isEqualTo("waited\n"));
    }

    @Test
    void aProgramThatCannotWaitIsNoReasonNotToStart() {
        var cannot = new WaitingProgram(List.of("/bin/cat", "main.py"), Map.of());
        var settings = TestSandboxes.settings(
                folder,
                List.of(TestPython.HOME),
                TestSandboxes.freshUids(),
                List.of(),
                new WaitingPrograms(cannot, List.of()));
        try (var other = NamespaceProvider.start(settings)) {
            assertThat(text(TELLS.runIn(other).output())).isEqualTo("started\n");
        }
    }

    @Test
    void randomNumbersDifferFromRunToRun() {
        Program program = python("import random, os; print(random.random(), os.urandom(4).hex())");
        var seen = new HashSet<String>();

        for (int i = 0; i < 5; i++) {
            seen.add(text(program.runIn(provider).output()));
        }

        assertThat(seen).hasSize(5);
    }

    @Test
    void itIsOutOfReachOfPrograms() {
        long pid = interpreter().orElseThrow().pid();
        Program attack = python("""
                import os, signal
                for pid in [%d, *range(2, 400)]:
                    if pid != os.getpid():
                        try: os.kill(pid, signal.SIGKILL); print('killed', pid)
                        except OSError: pass
                os.kill(-1, signal.SIGKILL)
                """.formatted(pid));

        Report report = attack.runIn(provider);

        assertThat(report.stdout()).isEmpty();
        assertThat(interpreter().map(ProcessHandle::pid)).contains(pid);
    }

    /** It is the only child of the agent that is not an init with a user's process below it. */
    private Optional<ProcessHandle> interpreter() {
        return ProcessHandle.of(provider.agentPid()).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> child.children().findAny().isEmpty())
                .filter(child -> child.info()
                        .commandLine()
                        .filter(line -> line.endsWith("main.py"))
                        .isPresent())
                .findFirst();
    }

    private String output(Command command) throws InterruptedException {
        try (Sandbox sandbox = provider.acquire()) {
            return text(sandbox.run(command, OutputListener.NONE).output());
        }
    }
}
