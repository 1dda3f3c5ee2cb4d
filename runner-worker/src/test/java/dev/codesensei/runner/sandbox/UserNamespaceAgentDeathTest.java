package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.List;

/** The same of an agent that an ordinary user runs. */
class UserNamespaceAgentDeathTest extends AgentDeathTest {

    @Override
    NamespaceProvider start(Path folder, int firstUid) {
        return TestSandboxes.ordinary(
                folder, List.of(TestPython.HOME), firstUid, new WaitingPrograms(Program.WAITING, List.of()));
    }
}
