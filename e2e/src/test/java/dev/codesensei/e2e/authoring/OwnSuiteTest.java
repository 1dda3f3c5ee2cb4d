package dev.codesensei.e2e.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.e2e.suite.Script;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no suite runs, a command has one of its own. */
@Tag("slow")
@Tag("embedded")
class OwnSuiteTest {

    @TempDir
    private Path temp;

    @Test
    void itEndsWithTheCommand() {
        Script.Ended judged = Script.run("judge", tower());

        assertThat(judged.exitCode()).as(judged.said()).isZero();
        assertThat(judged.said()).contains("starting one for this command", "rectangle.py (python): ACCEPTED");
    }

    @Test
    void itEndsWithAnInterruptedCommandAsWell() throws Exception {
        Path log = Script.newLog();
        Process command = Script.start(log, "judge", tower());
        await().atMost(Duration.ofMinutes(2)).until(() -> command.descendants().anyMatch(OwnSuiteTest::isTheGateway));
        List<ProcessHandle> processes = command.descendants().toList();

        new ProcessBuilder("kill", "-INT", String.valueOf(command.pid()))
                .start()
                .waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> !command.isAlive());
        await().atMost(Duration.ofSeconds(10)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(processes).hasSizeGreaterThan(5);
        Files.delete(log);
    }

    private static boolean isTheGateway(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("gateway-service");
    }

    private String tower() {
        String folder = temp.resolve("tower").toString();
        assertThat(Script.run("problem", "new", folder).exitCode()).isZero();
        return folder;
    }
}
