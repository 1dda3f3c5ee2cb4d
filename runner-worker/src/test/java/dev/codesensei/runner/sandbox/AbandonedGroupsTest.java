package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control groups outlive an agent that is killed. */
class AbandonedGroupsTest {

    @TempDir
    Path folder;

    @Test
    void whatADeadAgentLeftIsRemovedByTheNext() throws IOException {
        int firstUid = TestSandboxes.freshUids();
        try (var provider = TestSandboxes.without(folder, firstUid)) {
            Path group = Host.controlGroups(provider.agentPid()).getFirst();
            Files.createDirectories(group.resolveSibling("sensei.1.7").resolve("slot0.0"));
        }

        TestSandboxes.without(folder, firstUid).close();

        assertThat(Host.controlGroups(1)).isEqualTo(List.of());
    }
}
