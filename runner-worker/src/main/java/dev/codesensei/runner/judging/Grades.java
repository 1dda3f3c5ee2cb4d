package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What results of tests come to together. */
final class Grades {

    private static final double HUNDREDTHS_OF_BEST = 10_000;

    private Grades() {}

    /** Of tests that count the same; the score has two decimals. */
    static Grade of(List<TestResult> results, int total) {
        int passed = (int) results.stream().filter(TestResult::passed).count();
        return new Grade(passed, total, Math.round(HUNDREDTHS_OF_BEST * passed / total) / 100.0, results);
    }

    /** The first test that failed decides. */
    static Verdict verdict(Grade grade) {
        return firstFailed(grade).map(TestResult::verdict).orElse(Verdict.ACCEPTED);
    }

    /** Says which test decided; never what is in a hidden one. */
    static @Nullable String message(Grade grade) {
        return firstFailed(grade).map(Grades::message).orElse(null);
    }

    private static String message(TestResult failed) {
        String which = "Test %d%s".formatted(failed.index(), failed.hidden() ? ", a hidden one," : "");
        return failed.message() == null ? which + " failed" : which + ": " + failed.message();
    }

    private static Optional<TestResult> firstFailed(Grade grade) {
        return grade.tests().stream().filter(test -> !test.passed()).min(Comparator.comparingInt(TestResult::index));
    }
}
