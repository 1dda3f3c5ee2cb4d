package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;

import java.util.List;
import java.util.function.Predicate;

/**
 * A hostile program. It prints {@code SUCCEEDED} when it got what it wanted, unless {@code succeeded} says otherwise.
 *
 * @param expected what a sandbox with all guards makes of it
 * @param guards what is taken away for the control run, in which the attack must succeed; each is bounded, so that the
 *     control run is safe for the machine
 */
record Attack(
        String name, Program program, Predicate<Ending> expected, List<String> guards, Predicate<Evidence> succeeded) {

    /** What there is to see after an attack. */
    record Evidence(Report report, List<Long> programsLeft) {}

    private static final Predicate<Evidence> PRINTED =
            evidence -> Program.text(evidence.report().output()).contains("SUCCEEDED");

    static Attack of(String name, String code, Predicate<Ending> expected, String... guards) {
        return new Attack(name, python(code), expected, List.of(guards), PRINTED);
    }

    Attack with(Program other) {
        return new Attack(name, other, expected, guards, succeeded);
    }

    Attack succeedingWhen(Predicate<Evidence> test) {
        return new Attack(name, program, expected, guards, test);
    }

    @Override
    public String toString() {
        return name;
    }
}
