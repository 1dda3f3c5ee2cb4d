package dev.codesensei.e2e.soak;

import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.hostile.Attacks;
import dev.codesensei.e2e.languages.Trial;
import dev.codesensei.e2e.languages.Trials;
import dev.codesensei.e2e.suite.Suite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a busy day brings: all languages, mostly programs that work, some that fail, are endless or greedy, every twelfth
 * one an attack, every twentieth one that nobody has compiled before. The same number is always the same program.
 */
final class Mixture {

    private static final int ATTACK_EVERY = 12;
    private static final int FRESH_EVERY = 20;

    /** How often each kind comes among the others. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("echo", 30),
            Map.entry("arguments", 15),
            Map.entry("exit code", 10),
            Map.entry("runtime error", 10),
            Map.entry("compile error", 3),
            Map.entry("CPU limit", 1),
            Map.entry("wall limit", 1),
            Map.entry("memory limit", 1),
            Map.entry("output limit", 1),
            Map.entry("processes", 1),
            Map.entry("files", 1));

    /** Without a common factor with the number of trials, so that neighbours differ. */
    private static final int STRIDE = 389;

    private final List<Trial> trials = new ArrayList<>();
    private final List<Errand> attacks;

    Mixture(Suite suite) {
        Trials.all().forEach(trial -> trials.addAll(Collections.nCopies(SHARES.get(trial.name()), trial)));
        attacks = Attacks.on(suite)
                .map(attack -> new Errand("attack: " + attack, attack.program(), attack.verdicts()))
                .toList();
    }

    Errand number(int i) {
        if (i % ATTACK_EVERY == 0) {
            return attacks.get(i / ATTACK_EVERY % attacks.size());
        }
        Trial trial = trials.get((int) ((long) i * STRIDE % trials.size()));
        Program program = i % FRESH_EVERY == 1 ? neverSeen(trial, i) : trial.program();
        return new Errand(trial.toString(), program, Set.of(trial.verdict()));
    }

    /** An empty line more or less is another source; so many of them that no two are the same. */
    private static Program neverSeen(Trial trial, int i) {
        return trial.program()
                .with("code", trial.program().fields().get("code") + "\n".repeat(i % 2000) + " ".repeat(i / 2000));
    }
}
