package dev.codesensei.runner.sandbox;

import java.util.List;

/** Hostile programs are stopped just as well where the interpreter waits for them. */
class WaitingHostileProgramsTest extends NamespaceHostileProgramsTest {

    @Override
    WaitingPrograms waiting() {
        return new WaitingPrograms(Program.WAITING, List.of());
    }
}
