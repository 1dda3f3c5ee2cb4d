package dev.codesensei.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.standalone.operate.FakeCheckout.Finished;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.SuiteState;
import dev.codesensei.standalone.suite.SuiteState.Member;
import dev.codesensei.standalone.supervision.Pulse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpCommandTest {

    /** A shell has what it starts in the background ignore Ctrl-C, and whatever that starts as well: these tests, maybe. */
    private static final List<String> HEARS_CTRL_C = List.of("env", "--default-signal=INT");

    private static final List<String> MEMBERS = List.of(
            "mongo-wire",
            "redis-server",
            "auth-service",
            "problem-service",
            "execution-service",
            "runner-worker",
            "gateway-service");

    @TempDir
    Path folder;

    private FakeCheckout checkout;
    private DataFolder data;

    @BeforeEach
    void build() throws IOException {
        checkout = new FakeCheckout(folder.resolve("checkout"));
        data = new DataFolder(folder.resolve("data"));
    }

    @AfterEach
    void end() throws Exception {
        sensei("down");
    }

    @Test
    void aDetachedSuiteRunsOnAfterItsProofUntilItIsTakenDown() throws Exception {
        Finished up = up();

        SuiteState state = data.state().orElseThrow();
        List<ProcessHandle> living = state.living();
        assertThat(up.exitCode()).as(up.said()).isZero();
        assertThat(up.said()).contains("printed: Hello from Code Sensei", state.address(), "admin-password");
        assertThat(state.proved()).isTrue();
        assertThat(state.members()).extracting(Member::name).isEqualTo(MEMBERS);
        assertThat(living).hasSize(MEMBERS.size() + 1);
        assertThat(sensei("status")).satisfies(status -> {
            assertThat(status.exitCode()).isZero();
            assertThat(status.said()).contains(MEMBERS).contains("MiB resident in all");
        });

        Finished down = sensei("down");

        assertThat(down.exitCode()).isZero();
        assertThat(living).noneMatch(Pulse::isFelt);
        assertThat(data.state()).isEmpty();
        assertThat(data.path().resolve("ended")).hasContent("gateway" + "\nservice".repeat(4));
    }

    @Test
    void aKilledProcessIsReplacedAndItIsSaid() throws Exception {
        up();
        ProcessHandle redis = process("redis-server").orElseThrow();

        redis.destroyForcibly();

        await().until(() ->
                process("redis-server").filter(now -> !now.equals(redis)).isPresent());
        assertThat(sensei("status").said()).containsPattern("redis-server .* 1\n");
        assertThat(data.logs().resolve("sensei.log")).content().contains("redis-server died", "starts again in 0.2 s");
    }

    @Test
    void aSecondSuiteOnTheSameDataIsRefused() throws Exception {
        up();

        Finished second = up();

        assertThat(second.exitCode()).isNotZero();
        assertThat(second.said()).contains("A suite already runs on").doesNotContain("Exception");
        assertThat(data.state().orElseThrow().living()).hasSize(MEMBERS.size() + 1);
    }

    @Test
    void aTakenPortIsRefused() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Finished up = checkout.run(
                    "up",
                    "--port",
                    String.valueOf(taken.getLocalPort()),
                    "--data",
                    data.path().toString());

            assertThat(up.exitCode()).isNotZero();
            assertThat(up.said())
                    .isEqualTo("sensei: Port %d is taken by another program: choose a free one with --port.\n"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aFailedProofEndsEverything() throws Exception {
        Finished up = checkout.run(
                Map.of("FAKE_VERDICT", "JUDGE_FAILURE"),
                "up",
                "--port",
                "0",
                "--data",
                data.path().toString());

        assertThat(up.exitCode()).isNotZero();
        assertThat(up.said()).contains("The proof failed", "JUDGE_FAILURE").doesNotContain("is up");
        assertThat(data.state()).isEmpty();
    }

    @Test
    void ctrlCEndsEverything() throws Exception {
        ProcessBuilder command = checkout.sensei(
                        "up", "--port", "0", "--data", data.path().toString())
                .redirectOutput(folder.resolve("said").toFile());
        command.command().addAll(0, HEARS_CTRL_C);
        Process up = command.start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> data.state().filter(SuiteState::proved).isPresent());
        List<ProcessHandle> living = data.state().orElseThrow().living();

        new ProcessBuilder("kill", "-INT", String.valueOf(up.pid())).start().waitFor();
        up.waitFor();

        assertThat(living).noneMatch(Pulse::isFelt);
        assertThat(Files.readString(folder.resolve("said"))).endsWith("Stopping the suite\nStopped\n");
    }

    @Test
    void whatAKilledLauncherLeavesIsEndedByTheNext() throws Exception {
        up();
        SuiteState first = data.state().orElseThrow();

        first.launcher().process().orElseThrow().destroyForcibly();
        Finished second = up();

        assertThat(second.exitCode()).as(second.said()).isZero();
        assertThat(first.living()).isEmpty();
    }

    @Test
    void withoutASuiteTheOtherCommandsSaySo() throws Exception {
        assertThat(sensei("status").said()).startsWith("sensei: No suite runs on");
        assertThat(sensei("status").exitCode()).isNotZero();
        assertThat(sensei("down").exitCode()).isZero();
    }

    private Finished up() throws Exception {
        return checkout.run("up", "--port", "0", "--data", data.path().toString(), "--detach");
    }

    private Finished sensei(String command) throws Exception {
        return checkout.run(command, "--data", data.path().toString());
    }

    private Optional<ProcessHandle> process(String name) {
        return data.state().orElseThrow().members().stream()
                .filter(member -> member.name().equals(name))
                .flatMap(member -> member.process().stream())
                .findFirst();
    }
}
