package dev.codesensei.problem.publishing;

import dev.codesensei.judge.Verdict;
import dev.codesensei.problem.packages.Outcome;
import dev.codesensei.problem.packages.Requirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of a solution, as its author says: what may come of any test, and what has to come of one at least. Promises
 * about scores and messages, and about single tests, are not looked at.
 */
record Promise(Set<Outcome> permitted, Set<Outcome> required) {

    private static final Set<Outcome> ANY = EnumSet.allOf(Outcome.class);

    /** Of a reference. */
    static final Promise ACCEPTED = new Promise(Set.of(Outcome.AC), Set.of());

    Promise {
        permitted = Set.copyOf(permitted);
        required = Set.copyOf(required);
    }

    static Promise of(List<Requirement> all) {
        Set<Outcome> permitted = EnumSet.copyOf(ANY);
        Set<Outcome> required = EnumSet.noneOf(Outcome.class);
        for (Requirement one : all) {
            if (one.permitted() != null) {
                permitted.retainAll(one.permitted());
            }
            if (one.required() != null) {
                required.addAll(one.required());
            }
        }
        return new Promise(permitted, required);
    }

    /** Of a solution that has to fail in one way. */
    static Promise fails(Outcome how) {
        return new Promise(Set.of(Outcome.AC, how), Set.of(how));
    }

    boolean isOfAReference() {
        return permitted.equals(Set.of(Outcome.AC));
    }

    /** Why a judged solution is not as promised; empty when it is. */
    Optional<String> breach(JudgedSolution judged, TestNames tests) {
        if (judged.tests().isEmpty()) {
            return Optional.of("It came to no test: " + judged.verdict());
        }
        return forbidden(judged, tests).or(() -> missing(judged));
    }

    private Optional<String> forbidden(JudgedSolution judged, TestNames tests) {
        return judged.tests().stream()
                .filter(test ->
                        outcome(test.verdict()).filter(permitted::contains).isEmpty())
                .findFirst()
                .map(test -> "%s came to %s, and only %s may"
                        .formatted(tests.inWords(test.index()), test.verdict(), names(permitted)));
    }

    private Optional<String> missing(JudgedSolution judged) {
        Set<Outcome> found = judged.tests().stream()
                .flatMap(test -> outcome(test.verdict()).stream())
                .collect(Collectors.toSet());
        return required.isEmpty() || required.stream().anyMatch(found::contains)
                ? Optional.empty()
                : Optional.of("No test came to " + names(required));
    }

    private static String names(Set<Outcome> outcomes) {
        return outcomes.stream().sorted().map(Outcome::name).collect(Collectors.joining(" or "));
    }

    /** In the words of packages; empty for what no author can promise. */
    private static Optional<Outcome> outcome(Verdict verdict) {
        return switch (verdict) {
            case OK, ACCEPTED -> Optional.of(Outcome.AC);
            case WRONG_ANSWER, PARTIAL -> Optional.of(Outcome.WA);
            case TIME_LIMIT, WALL_TIME_LIMIT -> Optional.of(Outcome.TLE);
            case RUNTIME_ERROR, MEMORY_LIMIT, OUTPUT_LIMIT, SECURITY_VIOLATION -> Optional.of(Outcome.RTE);
            case COMPILE_ERROR, CANCELLED, JUDGE_FAILURE -> Optional.empty();
        };
    }
}
