package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Python waits forked in every sandbox. */
class PythonDifferentialTest extends DifferentialSuite {

    @Override
    String folder() {
        return "python";
    }

    @Override
    int least() {
        return 80;
    }

    @Override
    NamespaceProvider startWaiting(Path folder) {
        return TestSandboxes.waiting(folder, TestSandboxes.freshUids());
    }

    @Override
    NamespaceProvider startBare(Path folder) {
        return TestSandboxes.without(folder, TestSandboxes.freshUids());
    }

    @Override
    void awaitInterpreter(NamespaceProvider waiting) {
        // a sandbox is not ready before there is one in it
    }

    @Override
    Command command(TestedProgram program) {
        return new Command(
                Stream.concat(Program.WAITING.words().stream(), program.arguments().stream())
                        .toList(),
                Program.WAITING.environment(),
                List.of(new SourceFile("main.py", program.source())),
                program.stdin(),
                Program.python("").limits(),
                null);
    }

    @Override
    String tellsWhetherItWaited() {
        return "print('.waiting.so' in open('/proc/self/maps').read())";
    }
}
