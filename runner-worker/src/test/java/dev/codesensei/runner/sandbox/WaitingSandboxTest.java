package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** All that holds for sandboxes holds as well where the interpreter waits in them. */
class WaitingSandboxTest extends SandboxSuite {

    private static NamespaceProvider provider;

    @BeforeAll
    static void start(@TempDir Path folder) {
        provider = TestSandboxes.waiting(folder, TestSandboxes.freshUids());
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
