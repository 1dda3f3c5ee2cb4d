package dev.codesensei.runner.language;

import dev.codesensei.runner.sandbox.SandboxProvider;
import dev.codesensei.runner.sandbox.TestSandboxes;
import java.nio.file.Path;
import java.util.Map;

/** The languages of this machine, and sandboxes that hold their toolchains. */
public record ShippedLanguages(Languages languages, SandboxProvider sandboxes) implements AutoCloseable {

    /**
     * Starts the sandboxes.
     *
     * @param changes of the configuration
     */
    public static ShippedLanguages start(Path folder, Map<String, String> changes) {
        var found = new FoundLanguages(ShippedConfig.changed(changes), new PreparedFolders(folder.resolve("prepared")));
        return new ShippedLanguages(found, TestSandboxes.start(folder, found.folders()));
    }

    @Override
    public void close() {
        sandboxes.close();
    }
}
