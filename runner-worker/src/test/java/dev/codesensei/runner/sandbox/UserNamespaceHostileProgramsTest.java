package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hostile programs against sandboxes that an ordinary user made. Memory is looked at every few milliseconds there, so a hog
 * may have had more than its limit for a moment; that it is ended for it is what counts.
 */
class UserNamespaceHostileProgramsTest extends HostileProgramsSuite {

    /** The user whom the agent belongs to could not read that file with all guards off. */
    private static final String NEEDS_ROOT = "read of /etc/shadow";

    private final int firstUid = TestSandboxes.freshUids();

    @Override
    SandboxProvider start(Path playground, String... withoutGuards) {
        return NamespaceProvider.start(OrdinaryUser.of(TestSandboxes.settings(
                playground,
                List.of(TestPython.HOME, playground.resolve("writable")),
                firstUid,
                List.of(withoutGuards),
                new WaitingPrograms(Program.WAITING, List.of()))));
    }

    @Override
    Stream<Attack> attacks() {
        return super.attacks()
                .filter(attack -> !attack.name().equals(NEEDS_ROOT))
                .map(UserNamespaceHostileProgramsTest::withMemorySampled);
    }

    private static Attack withMemorySampled(Attack attack) {
        return attack.guards().equals(List.of("memory"))
                ? attack.succeedingWhen(attack.succeeded()
                        .and(evidence -> !evidence.report().ending().equals(new Ending.MemoryLimit())))
                : attack;
    }

    @Override
    int firstUid() {
        return firstUid;
    }
}
