package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Python forked into sandboxes that an ordinary user made. */
class UserNamespacePythonDifferentialTest extends PythonDifferentialTest {

    @Override
    NamespaceProvider startWaiting(Path folder) {
        return start(folder, new WaitingPrograms(Program.WAITING, List.of()));
    }

    @Override
    NamespaceProvider startBare(Path folder) {
        return start(folder, WaitingPrograms.NONE);
    }

    private static NamespaceProvider start(Path folder, WaitingPrograms waiting) {
        return TestSandboxes.ordinary(folder, List.of(TestPython.HOME), TestSandboxes.freshUids(), waiting);
    }
}
