package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Isolation;
import java.util.List;
import java.util.Set;

/** Compares the isolation that the agent found with what was asked for. */
final class IsolationCheck {

    private static final int VERSION = 3;
    private static final String OFF = " (off)";
    private static final String WITHOUT_ROOT = "user-namespace";

    /** What an ordinary user cannot have, unless somebody hands control groups down to it. */
    private static final Set<String> NEEDS_ROOT = Set.of("own-uid", "cgroup-memory", "cgroup-pids", "cgroup-cpu");

    private IsolationCheck() {}

    /** What the agent's first frame says. */
    static Isolation read(Frame hello) {
        int version = hello.payload().getInt();
        if (version != VERSION) {
            throw new IllegalStateException("The agent speaks version " + version + " of the protocol");
        }
        hello.payload().getInt();
        List<String> layers = hello.texts();
        return new Isolation(layers.contains(WITHOUT_ROOT) ? WITHOUT_ROOT : "namespace", layers, hello.texts());
    }

    static boolean isWithoutRoot(Isolation isolation) {
        return isolation.provider().equals(WITHOUT_ROOT);
    }

    /**
     * Refuses what is weaker than asked for; a guard may be off only when the configuration names it. Who starts the
     * runner without root has asked for what can be had so.
     */
    static Isolation accept(Isolation found, SandboxSettings settings) {
        List<String> missing = found.absent().stream()
                .filter(layer -> layer.endsWith(OFF)
                        ? !settings.guardsOff().contains(layer.substring(0, layer.length() - OFF.length()))
                        : !settings.mayBeAbsent().contains(layer)
                                && !(isWithoutRoot(found) && NEEDS_ROOT.contains(layer)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Programs would not be kept apart as configured; missing: "
                    + String.join(", ", missing) + ". Name them in sensei.sandbox.may-be-absent to run without");
        }
        return found;
    }
}
