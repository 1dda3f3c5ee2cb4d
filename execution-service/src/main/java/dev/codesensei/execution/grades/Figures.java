package dev.codesensei.execution.grades;

import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestResult;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a program came to, in figures.
 *
 * @param cpuMillis of its slowest test
 * @param peakMemoryKib of the test that needed most
 */
public record Figures(Verdict verdict, double score, int passed, int total, long cpuMillis, long peakMemoryKib) {

    static Figures of(ExecutionResult result) {
        Outcome outcome = result.known();
        Grade grade = outcome.grade();
        return grade == null
                ? new Figures(outcome.verdict(), 0, 0, 0, 0, 0)
                : new Figures(
                        outcome.verdict(),
                        grade.score(),
                        grade.passed(),
                        grade.total(),
                        most(grade.tests(), TestResult::cpuMillis),
                        most(grade.tests(), TestResult::peakMemoryKib));
    }

    private static long most(List<TestResult> tests, ToLongFunction<TestResult> figure) {
        return tests.stream().mapToLong(figure).max().orElse(0);
    }
}
