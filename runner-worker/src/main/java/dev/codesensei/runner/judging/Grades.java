package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What results of tests come to together. */
final class Grades {

    private static final double HUNDREDTHS_OF_BEST = 10_000;

    private Grades() {}

    /** Of tests that were looked at; where all count the same, the score has two decimals. */
    static Grade of(TestSet tests, List<TestResult> results) {
        int total = tests.tests().size();
        int passed = (int) results.stream().filter(TestResult::passed).count();
        double score = tests.groups() == null
                ? Math.round(HUNDREDTHS_OF_BEST * passed / total) / 100.0
                : new Scores(results).of(tests.groups());
        return new Grade(passed, total, score, results);
    }

    /** Of a program that no test could judge, since the problem itself is at fault. */
    static Grade none(int total) {
        return new Grade(0, total, 0, List.of());
    }

    /**
     * The first test that failed decides, unless the problem itself failed in one. Where groups are scored, so do points: all
     * of them are right, and some are some.
     */
    static Verdict verdict(TestSet tests, Grade grade) {
        Optional<TestResult> decisive = decisive(grade);
        if (tests.groups() == null || isOurFault(grade)) {
            return decisive.map(TestResult::verdict).orElse(Verdict.ACCEPTED);
        }
        if (isFull(tests.groups(), grade)) {
            return Verdict.ACCEPTED;
        }
        return grade.score() > 0
                ? Verdict.PARTIAL
                : decisive.map(TestResult::verdict).orElse(Verdict.WRONG_ANSWER);
    }

    /** Says which test decided; never what is in a hidden one. */
    static @Nullable String message(TestSet tests, Grade grade) {
        String failed = decisive(grade).map(Grades::message).orElse(null);
        if (tests.groups() == null || isOurFault(grade)) {
            return failed;
        }
        return isFull(tests.groups(), grade)
                ? null
                : points(tests.groups(), grade) + (failed == null ? "" : ". " + failed);
    }

    /** Where no score is the largest, to pass is all that can be asked for. */
    private static boolean isFull(ScoredGroup all, Grade grade) {
        double best = Scores.best(all);
        return Double.isInfinite(best) ? grade.passed() == grade.total() : grade.score() >= best;
    }

    private static String points(ScoredGroup all, Grade grade) {
        double best = Scores.best(all);
        return Double.isInfinite(best)
                ? "%s points".formatted(plain(grade.score()))
                : "%s of %s points".formatted(plain(grade.score()), plain(best));
    }

    private static String plain(double score) {
        return BigDecimal.valueOf(score).stripTrailingZeros().toPlainString();
    }

    private static boolean isOurFault(Grade grade) {
        return first(grade, test -> test.verdict().isOurFault()).isPresent();
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
