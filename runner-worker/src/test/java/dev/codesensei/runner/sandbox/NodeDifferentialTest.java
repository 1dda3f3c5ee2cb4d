package dev.codesensei.runner.sandbox;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;

/** Node waits in sandboxes of its own. */
class NodeDifferentialTest extends DifferentialSuite {

    @Override
    String folder() {
        return "node";
    }

    @Override
    int least() {
        return 30;
    }

    @Override
    NamespaceProvider startWaiting(Path folder) {
        return start(folder, TestNode.twoSpares());
    }

    @Override
    NamespaceProvider startBare(Path folder) {
        return start(folder, WaitingPrograms.NONE);
    }

    private static NamespaceProvider start(Path folder, WaitingPrograms waiting) {
        return NamespaceProvider.start(
                TestSandboxes.settings(folder, List.of(TestNode.HOME), TestSandboxes.freshUids(), List.of(), waiting));
    }

    @Override
    void awaitInterpreter(NamespaceProvider waiting) {
        await().until(() -> waiting.spares() > 0);
    }

    @Override
    Command command(TestedProgram program) {
        return TestNode.command(program.source(), program.stdin());
    }

    @Override
    String tellsWhetherItWaited() {
        return "console.log(require('fs').readFileSync('/proc/self/maps', 'utf8').includes('.spare.so'))";
    }
}
