package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that holds for sandboxes holds as well where an ordinary user makes them. */
class UserNamespaceSandboxTest extends SandboxSuite {

    private static NamespaceProvider provider;

    @BeforeAll
    static void start(@TempDir Path folder) {
        provider = TestSandboxes.ordinary(
                folder,
                List.of(TestPython.HOME),
                TestSandboxes.freshUids(),
                new WaitingPrograms(Program.WAITING, List.of()));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Override
    SandboxProvider provider() {
        return provider;
    }

    @Test
    void whatCannotBeEnforcedIsListed() {
        assertThat(provider.isolation().provider()).isEqualTo("user-namespace");
        assertThat(provider.isolation().absent())
                .containsExactlyInAnyOrder("own-uid", "cgroup-memory", "cgroup-pids", "cgroup-cpu");
        assertThat(provider.isolation().layers())
                .contains("user-namespace", "memory (sampled)", "cpu (sampled)", "processes (rlimit)");
    }
}
