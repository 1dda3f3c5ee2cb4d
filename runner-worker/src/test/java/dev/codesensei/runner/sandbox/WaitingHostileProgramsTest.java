package dev.codesensei.runner.sandbox;

/** Hostile programs are stopped just as well where the interpreter waits for them. */
class WaitingHostileProgramsTest extends NamespaceHostileProgramsTest {

    @Override
    WaitingProgram waiting() {
        return Program.WAITING;
    }
}
