package dev.codesensei.runner.language;

import dev.codesensei.runner.sandbox.TestSandboxes;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class NamespaceLanguagesTest extends LanguageSuite {

    private LanguageBench bench;

    @BeforeAll
    void start(@TempDir Path folder) {
        var found = new FoundLanguages(ShippedConfig.load());
        bench = new LanguageBench(found, TestSandboxes.start(folder, found.folders()));
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Override
    LanguageBench bench() {
        return bench;
    }
}
