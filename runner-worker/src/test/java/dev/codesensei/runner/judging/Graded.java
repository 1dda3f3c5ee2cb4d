package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Groups and results that tests of scoring are about. */
final class Graded {

    private static final Limits LIMITS = new Limits(1, 1, 1, 1, 1, 1);
    private static final TestCase TEST = new TestCase("a", "in", "ans", true, List.of(), null);

    private Graded() {}

    /** A group with tests of its own, which stops if it passes or fails as a whole. */
    static ScoredGroup group(
            String name, Aggregation aggregation, @Nullable Double max, @Nullable Double each, Integer... tests) {
        return new ScoredGroup(
                name,
                aggregation,
                max,
                each,
                aggregation == Aggregation.PASS_FAIL,
                List.of(),
                Arrays.asList(tests),
                List.of());
    }

    static ScoredGroup around(Aggregation aggregation, @Nullable Double max, ScoredGroup... groups) {
        return new ScoredGroup("secret", aggregation, max, null, false, List.of(), List.of(), Arrays.asList(groups));
    }

    static ScoredGroup requiring(String needed, ScoredGroup group) {
        return new ScoredGroup(
                group.name(),
                group.aggregation(),
                group.maxScore(),
                group.testScore(),
                group.stopsAtFailure(),
                List.of(needed),
                group.tests(),
                group.groups());
    }

    static TestSet set(int tests, @Nullable ScoredGroup groups) {
        List<TestCase> cases = IntStream.range(0, tests).mapToObj(_ -> TEST).toList();
        return new TestSet(Checker.USUAL, null, LIMITS, false, Task.USUAL, cases, groups);
    }

    /** A sign for each test: passed, failed, or not looked at. */
    static List<TestResult> results(String signs) {
        return IntStream.range(0, signs.length())
                .filter(i -> signs.charAt(i) != '.')
                .mapToObj(i -> signs.charAt(i) == '+' ? passed(i + 1, null) : failed(i + 1, Verdict.WRONG_ANSWER))
                .toList();
    }

    static TestResult passed(int index, @Nullable Double score) {
        return result(index, Verdict.ACCEPTED, score);
    }

    static TestResult failed(int index, Verdict how) {
        return result(index, how, null);
    }

    private static TestResult result(int index, Verdict verdict, @Nullable Double score) {
        return new TestResult(
                index, verdict == Verdict.ACCEPTED, verdict, true, null, null, null, null, null, 0, 0, 0, score);
    }
}
