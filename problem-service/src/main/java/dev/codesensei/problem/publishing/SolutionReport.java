package dev.codesensei.problem.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one solution.
 *
 * @param problem why it is not as promised; absent where it is
 * @param score absent where nothing was judged
 * @param tests those that were looked at; absent where nobody asked for each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SolutionReport(
        String name,
        String language,
        Verdict verdict,
        int passed,
        int total,
        long slowestMillis,
        boolean asPromised,
        @Nullable String problem,
        @Nullable String message,
        @Nullable Double score,
        @Nullable List<TestReport> tests) {

    /**
     * What became of it in one test.
     *
     * @param message why it failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TestReport(
            String name,
            Verdict verdict,
            long cpuMillis,
            @Nullable Double score,
            @Nullable String message) {}

    static SolutionReport of(Solution solution, JudgedSolution judged, TestNames names) {
        Optional<String> breach = solution.promise().breach(judged, names);
        return new SolutionReport(
                solution.name(),
                solution.language(),
                Objects.requireNonNull(judged.verdict()),
                Objects.requireNonNullElse(judged.passed(), 0),
                Objects.requireNonNullElse(judged.total(), 0),
                judged.tests().stream().mapToLong(TestResult::cpuMillis).max().orElse(0),
                breach.isEmpty(),
                breach.orElse(null),
                breach.isPresent() ? judged.message() : null,
                judged.score(),
                null);
    }

    /** The same with what became of it in each test, and with its message whatever was promised. */
    SolutionReport with(JudgedSolution judged, TestNames names) {
        List<TestReport> each = judged.tests().stream()
                .map(test -> new TestReport(
                        names.of(test.index()), test.verdict(), test.cpuMillis(), test.score(), test.message()))
                .toList();
        return new SolutionReport(
                name,
                language,
                verdict,
                passed,
                total,
                slowestMillis,
                asPromised,
                problem,
                judged.message(),
                score,
                each);
    }
}
