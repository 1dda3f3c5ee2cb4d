package dev.codesensei.e2e.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.Script;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suites come and go and do not meet. */
@ExtendWith(SharedSuite.class)
@Tag("embedded")
class LauncherTest {

    private static final Program HELLO = Program.python("print('hello')");

    /** What is promised for Ctrl-C and for {@code down}. */
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final Suite first;

    LauncherTest(Suite first) {
        this.first = first;
    }

    @Test
    void twoSuitesRunSideBySideAndKnowNothingOfEachOther() {
        String name = "both-" + System.nanoTime();
        first.api().post("/api/auth/register", Api.credentials(name)).expect(201);

        try (Suite second = Suite.start()) {
            assertThat(second.api().guest().run(HELLO).path("output").asText()).isEqualTo("hello\n");
            assertThat(first.api().guest().run(HELLO).path("output").asText()).isEqualTo("hello\n");
            second.api().post("/api/auth/login", Api.credentials(name)).expectError(401, "bad-credentials");
            second.api().with(first.api().guest().token()).submit(HELLO).expectError(401, "token-invalid");
        }
    }

    @Test
    void aSecondSuiteOnTheSameDataIsRefusedInOneSentence() {
        Script.Ended refused =
                Script.run("up", "--port", "0", "--data", first.data().toString(), "--detach");

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.said())
                .contains("already runs", first.address().toString())
                .doesNotContain("Exception", "\tat ");
        first.api().get("/health").expect(200);
    }

    @Test
    void aTakenPortIsRefusedInOneSentence() throws IOException {
        Path data = Suite.newFolder();
        try (var taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());

            Script.Ended refused = Script.run("up", "--port", port, "--data", data.toString(), "--detach");

            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.said()).contains(port).doesNotContain("Exception", "\tat ");
        }
        Suite.delete(data);
    }

    @Test
    void ctrlCLeavesNothing() throws Exception {
        endLauncher("INT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    @Tag("slow")
    void howeverTheLauncherEndsNothingIsLeft(String signal) throws Exception {
        endLauncher(signal);
    }

    private static void endLauncher(String signal) throws Exception {
        Path data = Suite.newFolder();
        Path log = Script.newLog();
        Process launcher = Script.start(log, "up", "--port", "0", "--data", data.toString());
        await().atMost(Duration.ofMinutes(3)).until(() -> Script.read(log).contains("Code Sensei is up"));
        List<ProcessHandle> processes = Suite.at(data).processes();
        List<Path> groups = controlGroups(processes);

        new ProcessBuilder("kill", "-" + signal, String.valueOf(launcher.pid()))
                .start()
                .waitFor();

        await().atMost(TO_STOP)
                .untilAsserted(() -> assertThat(processes)
                        .allSatisfy(process -> assertThat(process.isAlive()).isFalse()));
        await().atMost(TO_STOP)
                .untilAsserted(() ->
                        assertThat(groups).allSatisfy(group -> assertThat(group).doesNotExist()));
        assertThat(groups).isNotEmpty();
        Suite.delete(data);
        Files.delete(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-service", "auth-service", "mongo-wire"})
    @Tag("slow")
    void aPartThatIsKilledComesBackAndWorks(String part) {
        try (Suite suite = Suite.start()) {
            suite.process(part).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> suite.restarts(part) == 1
                            && suite.api()
                                    .newStudent()
                                    .run(HELLO)
                                    .path("output")
                                    .asText()
                                    .equals("hello\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway-service",
                "auth-service",
                "execution-service",
                "runner-worker",
                "mongo-wire",
                "redis-server"
            })
    void everyProcessIsRecognisedByItsName(String part) throws IOException {
        long pid = first.process(part).orElseThrow().pid();

        String commandLine = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));

        assertThat(commandLine).contains(part);
    }

    /** Those that the agents among these processes have made. */
    private static List<Path> controlGroups(List<ProcessHandle> processes) {
        List<String> names = processes.stream()
                .map(process -> "sensei." + process.pid() + ".")
                .toList();
        try (Stream<Path> found = Files.find(
                Path.of("/sys/fs/cgroup"),
                6,
                (folder, _) -> names.stream()
                        .anyMatch(name -> folder.getFileName().toString().startsWith(name)))) {
            return found.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
