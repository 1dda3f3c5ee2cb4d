package dev.codesensei.problem.attempts;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How some problems stand with everybody, and with one user.
 *
 * @param rates share of accepted attempts from 0 to 100, of problems that have been tried
 * @param solved what the user has solved, of these and others
 */
public record Standing(Map<String, Double> rates, Set<String> solved) {

    static final Standing UNKNOWN = new Standing(Map.of(), Set.of());

    public Standing {
        rates = Map.copyOf(rates);
        solved = Set.copyOf(solved);
    }

    public @Nullable Double rate(String problemId) {
        return rates.get(problemId);
    }

    public boolean isSolved(String problemId) {
        return solved.contains(problemId);
    }
}
