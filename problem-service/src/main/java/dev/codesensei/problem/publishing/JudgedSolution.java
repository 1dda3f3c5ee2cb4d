package dev.codesensei.problem.publishing;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestResult;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the judge found out about a solution; no verdict until it has ended. */
record JudgedSolution(
        @Nullable Verdict verdict,
        @Nullable String message,
        @Nullable Integer passed,
        @Nullable Integer total,
        @Nullable Double score,
        @Nullable List<TestResult> testResults) {

    boolean hasEnded() {
        return verdict != null;
    }

    List<TestResult> tests() {
        return Objects.requireNonNullElse(testResults, List.of());
    }
}
