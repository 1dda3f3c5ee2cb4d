package dev.codesensei.runner.sandbox;

class NamespaceHostileProgramsTest extends HostileProgramsSuite {

    @Override
    SandboxProvider start(SandboxSettings settings) {
        return NamespaceProvider.start(settings);
    }

    @Override
    boolean takesPart(Attack attack) {
        return !attack.has("waiting-only") && !attack.has("ordinary-only");
    }
}
