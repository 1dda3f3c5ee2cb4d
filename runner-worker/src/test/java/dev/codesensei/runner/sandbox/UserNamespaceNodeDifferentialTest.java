package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Node started ahead in sandboxes that an ordinary user made. */
class UserNamespaceNodeDifferentialTest extends NodeDifferentialTest {

    @Override
    NamespaceProvider startWaiting(Path folder) {
        return start(folder, TestNode.twoSpares());
    }

    @Override
    NamespaceProvider startBare(Path folder) {
        return start(folder, WaitingPrograms.NONE);
    }

    private static NamespaceProvider start(Path folder, WaitingPrograms waiting) {
        return TestSandboxes.ordinary(folder, List.of(TestNode.HOME), TestSandboxes.freshUids(), waiting);
    }
}
