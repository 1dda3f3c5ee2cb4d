package dev.codesensei.problem.publishing;

import java.util.List;

/**
 * What became of each solution.
 *
 * @param notes what its author should think about, and what stops nothing
 */
record ProofReport(String state, List<SolutionReport> solutions, List<String> notes) {

    ProofReport {
        solutions = List.copyOf(solutions);
        notes = List.copyOf(notes);
    }

    boolean isProof() {
        return solutions.stream().allMatch(SolutionReport::asPromised);
    }
}
