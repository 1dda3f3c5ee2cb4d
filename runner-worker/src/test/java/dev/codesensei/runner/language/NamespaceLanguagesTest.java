package dev.codesensei.runner.language;

import dev.codesensei.runner.sandbox.SandboxProvider;
import dev.codesensei.runner.sandbox.TestSandboxes;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class NamespaceLanguagesTest extends LanguageSuite {

    private LanguageBench bench;

    @BeforeAll
    void start() {
        Path folder = Path.of("target/languages"); // kept from run to run: a standard library takes a while to compile
        var prepared = new PreparedFolders(folder.resolve("prepared"));
        var found = new FoundLanguages(ShippedConfig.load(), prepared);
        new Preparation(found, prepared).makeAll();
        bench = new LanguageBench(found, start(folder, found.folders()));
    }

    SandboxProvider start(Path folder, Collection<Path> toolchains) {
        return TestSandboxes.start(folder, toolchains);
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
