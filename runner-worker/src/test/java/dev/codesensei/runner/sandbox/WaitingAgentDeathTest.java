package dev.codesensei.runner.sandbox;

import java.nio.file.Path;

/** The same where an interpreter waits in the sandboxes, and another one outside of them. */
class WaitingAgentDeathTest extends AgentDeathTest {

    @Override
    NamespaceProvider start(Path folder, int firstUid) {
        return TestSandboxes.waiting(folder, firstUid);
    }
}
