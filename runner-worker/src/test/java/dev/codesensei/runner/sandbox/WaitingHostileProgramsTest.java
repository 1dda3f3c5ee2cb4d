package dev.codesensei.runner.sandbox;

import java.util.List;

/** Hostile programs are stopped just as well where the interpreter waits for them; the others it does not concern. */
class WaitingHostileProgramsTest extends NamespaceHostileProgramsTest {

    @Override
    WaitingPrograms waiting() {
        return new WaitingPrograms(Program.WAITING, List.of());
    }

    @Override
    boolean takesPart(Attack attack) {
        return attack.ending().equals("py") && !attack.has("cold-only") && !attack.has("ordinary-only");
    }
}
