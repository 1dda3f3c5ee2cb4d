package dev.codesensei.problem.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.judge.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each solution. */
record ProofReport(String state, List<Line> solutions) {

    ProofReport {
        solutions = List.copyOf(solutions);
    }

    /**
     * One solution.
     *
     * @param problem why it is not as promised; absent where it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String name,
            String language,
            Verdict verdict,
            int passed,
            int total,
            long slowestMillis,
            boolean asPromised,
            @Nullable String problem,
            @Nullable String message) {}

    boolean isProof() {
        return solutions.stream().allMatch(Line::asPromised);
    }
}
