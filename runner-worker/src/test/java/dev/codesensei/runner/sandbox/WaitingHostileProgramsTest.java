package dev.codesensei.runner.sandbox;

import org.junit.jupiter.api.Tag;

/** Hostile programs are stopped just as well where the interpreter waits for them. */
@Tag("slow")
class WaitingHostileProgramsTest extends NamespaceHostileProgramsTest {

    @Override
    WaitingProgram waiting() {
        return Program.WAITING;
    }
}
