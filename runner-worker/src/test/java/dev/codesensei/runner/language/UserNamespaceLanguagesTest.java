package dev.codesensei.runner.language;

import dev.codesensei.runner.sandbox.SandboxProvider;
import dev.codesensei.runner.sandbox.TestSandboxes;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Tag;

/** Every language in sandboxes that an ordinary user made. */
@Tag("slow")
class UserNamespaceLanguagesTest extends NamespaceLanguagesTest {

    @Override
    SandboxProvider start(Path folder, Collection<Path> toolchains) {
        return TestSandboxes.startWithoutRoot(folder, toolchains);
    }
}
