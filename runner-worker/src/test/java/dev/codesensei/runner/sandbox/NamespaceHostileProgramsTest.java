package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

class NamespaceHostileProgramsTest extends HostileProgramsSuite {

    private final int firstUid = TestSandboxes.freshUids();

    @Override
    SandboxProvider start(Path playground, String... withoutGuards) {
        return NamespaceProvider.start(TestSandboxes.settings(
                playground,
                List.of(TestPython.HOME, playground.resolve("writable")),
                firstUid,
                Arrays.asList(withoutGuards),
                waiting()));
    }

    /** The interpreter that waits in the sandboxes. */
    @Nullable WaitingProgram waiting() {
        return null;
    }

    @Override
    int firstUid() {
        return firstUid;
    }
}
