package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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

    /** The interpreters that wait in the sandboxes. */
    WaitingPrograms waiting() {
        return WaitingPrograms.NONE;
    }

    @Override
    int firstUid() {
        return firstUid;
    }
}
