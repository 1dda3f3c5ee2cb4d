package dev.codesensei.runner.sandbox;

import java.util.List;

/**
 * Hostile programs against sandboxes that an ordinary user made. Memory is looked at every few milliseconds there, so a hog
 * may have had more than its limit for a moment; that it is ended for it is what counts.
 */
class UserNamespaceHostileProgramsTest extends HostileProgramsSuite {

    @Override
    SandboxProvider start(SandboxSettings settings) {
        return NamespaceProvider.start(OrdinaryUser.of(settings));
    }

    @Override
    WaitingPrograms waiting() {
        return new WaitingPrograms(Program.WAITING, List.of());
    }

    @Override
    String mode() {
        return "userns";
    }

    @Override
    boolean takesPart(Attack attack) {
        return !attack.has("cold-only") && !attack.has("root-only");
    }
}
