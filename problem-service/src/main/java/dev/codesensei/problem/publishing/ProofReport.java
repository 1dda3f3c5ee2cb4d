package dev.codesensei.problem.publishing;

import java.util.List;

/** What became of each solution. */
record ProofReport(String state, List<SolutionReport> solutions) {

    ProofReport {
        solutions = List.copyOf(solutions);
    }

    boolean isProof() {
        return solutions.stream().allMatch(SolutionReport::asPromised);
    }
}
