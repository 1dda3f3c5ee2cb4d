package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamespaceSandboxTest {

    @TempDir
    Path folder;

    @Test
    void aProgramReadsAndPrints() {
        try (var provider = NamespaceProvider.start(new SandboxSettings(
                folder, 2, 61000, 50 << 20, 10_000, List.of(TestPython.HOME), List.of(), Set.of()))) {
            Report report = python("print('hello', input())").stdin("world\n").runIn(provider);

            assertThat(text(report.stdout())).isEqualTo("hello world\n");
            assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
        }
    }
}
