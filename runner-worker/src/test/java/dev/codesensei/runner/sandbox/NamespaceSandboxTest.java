package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class NamespaceSandboxTest extends SandboxSuite {

    private static SandboxProvider provider;

    @BeforeAll
    static void start(@TempDir Path folder) {
        provider = TestSandboxes.start(folder, List.of(TestPython.HOME));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Override
    SandboxProvider provider() {
        return provider;
    }
}
