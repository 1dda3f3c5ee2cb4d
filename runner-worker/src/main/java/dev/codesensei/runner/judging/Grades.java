package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** Of a program that no test could judge, since the problem itself is at fault. */
    static Grade none(int total) {
        return new Grade(0, total, 0, List.of());
    }

    /** The first test that failed decides, unless the problem itself failed in one. */
    static Verdict verdict(Grade grade) {
        return decisive(grade).map(TestResult::verdict).orElse(Verdict.ACCEPTED);
    }

    /** Says which test decided; never what is in a hidden one. */
    static @Nullable String message(Grade grade) {
        return decisive(grade).map(Grades::message).orElse(null);
    }

    private static String message(TestResult failed) {
        String which = "Test %d%s".formatted(failed.index(), failed.hidden() ? ", a hidden one," : "");
        String what = failed.verdict().isOurFault()
                ? which + " could not be judged: the problem's author has to mend its validator"
                : which + " failed";
        return failed.message() == null ? what : which + ": " + failed.message();
    }

    private static Optional<TestResult> decisive(Grade grade) {
        return first(grade, test -> test.verdict().isOurFault()).or(() -> first(grade, test -> !test.passed()));
    }

    private static Optional<TestResult> first(Grade grade, Predicate<TestResult> wanted) {
        return grade.tests().stream().filter(wanted).min(Comparator.comparingInt(TestResult::index));
    }
}
