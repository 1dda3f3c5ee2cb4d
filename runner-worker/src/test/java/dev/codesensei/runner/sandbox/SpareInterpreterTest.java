package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interpreters that are started ahead in sandboxes of their own: that they are used, and that nothing depends on them. */
class SpareInterpreterTest {

    private static final Command TELLS = command(
            "console.log(require('fs').readFileSync('/proc/self/maps', 'utf8').includes('.spare.so') ? 'waited' : 'started')");

    @TempDir
    Path folder;

    private NamespaceProvider provider;

    @BeforeEach
    void start() {
        provider = start(TestNode.twoSpares());
        await().until(() -> provider.spares() == 2);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aProgramRunsInAnInterpreterThatHasWaited() {
        assertThat(output(TELLS)).isEqualTo("waited\n");
    }

    @Test
    void whenAllAreTakenProgramsStartTheirOwn() throws InterruptedException {
        try (var single = start(new WaitingPrograms(null, List.of(TestNode.WAITING)));
                Sandbox busy = single.acquire()) {
            await().until(() -> single.spares() == 1);
            Thread.ofVirtual().start(() -> busy.run(command("setTimeout(() => {}, 10_000)"), OutputListener.NONE));
            await().until(() -> single.spares() == 0);

            assertThat(output(single, TELLS)).isEqualTo("started\n");

            busy.kill();
        }
    }

    @Test
    void itGoesOnWaitingForOthersAfterwards() {
        for (int i = 0; i < 3; i++) {
            await().until(() -> provider.spares() == 2);
            assertThat(output(TELLS)).isEqualTo("waited\n");
        }
    }

    @Test
    void argumentsAreNotLost() {
        var words = new ArrayList<>(TELLS.argv());
        words.add("one");
        Command program = command("console.log(process.argv[2])");

        var with = new Command(words, program.environment(), program.files(), program.stdin(), program.limits(), null);

        assertThat(output(with)).isEqualTo("one\n");
    }

    @Test
    void anotherEnvironmentIsNotGuessedAt() {
        var other = new Command(
                TELLS.argv(), Map.of("PATH", "/usr/bin"), TELLS.files(), TELLS.stdin(), TELLS.limits(), null);

        assertThat(output(other)).isEqualTo("started\n");
    }

    @Test
    void theProgramsOwnDescriptionIsRead() {
        Command program = command("import { sep } from 'node:path'; console.log(typeof require, sep)");
        var described = new Command(
                program.argv(),
                program.environment(),
                Stream.concat(
                                program.files().stream(),
                                Stream.of(new SourceFile(
                                        "package.json", "{\"type\": \"module\"}".getBytes(StandardCharsets.UTF_8))))
                        .toList(),
                program.stdin(),
                program.limits(),
                null);

        assertThat(output(described)).isEqualTo("undefined /\n");
    }

    @Test
    void oneThatIsKilledIsReplaced() {
        List<ProcessHandle> killed = interpreters();

        killed.forEach(ProcessHandle::destroyForcibly);

        await().untilAsserted(() -> assertThat(interpreters()).hasSize(2).doesNotContainAnyElementsOf(killed));
        await().untilAsserted(() -> assertThat(output(TELLS)).isEqualTo("waited\n"));
    }

    @Test
    void whatCannotWaitIsNoReasonNotToStart() {
        var cannot = new WaitingProgram(List.of("/bin/false", "main.js"), TestNode.WAITING.environment());

        try (var other = start(new WaitingPrograms(null, List.of(cannot)))) {
            assertThat(output(other, TELLS)).isEqualTo("started\n");
        }
    }

    private NamespaceProvider start(WaitingPrograms waiting) {
        return NamespaceProvider.start(
                TestSandboxes.settings(folder, List.of(TestNode.HOME), TestSandboxes.freshUids(), List.of(), waiting));
    }

    private List<ProcessHandle> interpreters() {
        return ProcessHandle.of(provider.agentPid()).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(one -> one.info()
                        .commandLine()
                        .filter(line -> line.endsWith("main.js"))
                        .isPresent())
                .toList();
    }

    private static Command command(String source) {
        return TestNode.command(source.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private String output(Command command) {
        return output(provider, command);
    }

    private static String output(NamespaceProvider provider, Command command) {
        try (Sandbox sandbox = provider.acquire()) {
            return text(sandbox.run(command, OutputListener.NONE).output());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
