package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.runner.testdata.TestKeeper;
import dev.codesensei.runner.testdata.TestKeeperResource;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of tests, and validators that authors bring, judged by the whole runner. */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(TestKeeperResource.class)
class ScoredGradingTest {

    private static final Checker ASKING = new Checker.Custom(List.of());

    TestKeeper keeper;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    private JudgedPrograms programs;

    @BeforeEach
    void programs() {
        programs = new JudgedPrograms(keeper, queue, finished);
    }

    @Test
    void pointsAddUpAndWhatIsOfNoUseIsNotToldOf() {
        ScoredGroup small = group("small", Aggregation.PASS_FAIL, 40.0, null, List.of(), 1, 2);
        ScoredGroup medium = group("medium", Aggregation.SUM, 40.0, 20.0, List.of("small"), 3, 4);
        ScoredGroup large = group("large", Aggregation.MIN, 20.0, 20.0, List.of("medium"), 5, 6);

        Outcome outcome = programs.grade("n = int(input())\nprint(n + (n == 3))", numbered(6, small, medium, large));

        assertThat(outcome.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(outcome.message()).startsWith("60 of 100 points. Test 3: ");
        assertThat(gradeOf(outcome).score()).isEqualTo(60);
        assertThat(gradeOf(outcome).tests()).extracting(TestResult::index).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatPassesOrFailsAsAWholeStopsAtItsFirstFailure() {
        ScoredGroup first = group("first", Aggregation.PASS_FAIL, 50.0, null, List.of(), 1, 2, 3, 4, 5);
        ScoredGroup second = group("second", Aggregation.PASS_FAIL, 50.0, null, List.of(), 6);

        Outcome outcome = programs.grade("n = int(input())\nprint(n + (n == 2))", numbered(6, first, second));

        assertThat(outcome.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(gradeOf(outcome).score()).isEqualTo(50);
        assertThat(gradeOf(outcome).tests()).extracting(TestResult::index).containsExactly(1, 2, 6);
    }

    @Test
    void allPointsAreAcceptance() {
        ScoredGroup thirds = group("thirds", Aggregation.SUM, 100.0, 100.0 / 3, List.of(), 1, 2, 3);

        Outcome outcome = programs.grade("print(input())", numbered(3, thirds));

        assertThat(outcome.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(gradeOf(outcome).score()).isEqualTo(100);
        assertThat(outcome.message()).isNull();
    }

    @Test
    void aValidatorsSharesCount() {
        Outcome outcome = near(60.0, 20.0, "print(int(input()) + 5)", null, null, new Checker.Custom(List.of("exact")));

        assertThat(outcome.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(gradeOf(outcome).score()).isEqualTo(20);
        assertThat(gradeOf(outcome).tests()).extracting(TestResult::score).containsExactly(10.0, 10.0, null);
    }

    @Test
    void pointsWithoutABoundCountAsTheyAre() {
        Checker points = new Checker.Custom(List.of("points"));

        Outcome outcome = near(null, null, "print(int(input()) + 7)", points, points, points);

        assertThat(outcome.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(gradeOf(outcome).score()).isEqualTo(21);
    }

    @Test
    void aScoreThatTheGroupDoesNotAllowIsTheValidatorsFault() {
        Outcome outcome = near(null, null, "print(input())", null, null, null);

        assertThat(outcome.verdict()).isEqualTo(Verdict.JUDGE_FAILURE);
        assertThat(outcome.message()).contains("a share of the points of a test that has no largest score");
    }

    @Test
    void aValidatorIsCompiledWithTheHeaderThatItBrings() {
        ValidatorSource validator = programs.validator("cpp", "divisor.cpp", "testlib.h");
        List<TestCase> tests = List.of(programs.test("91", "7", null), programs.test("12", "2", null));
        var set = new TestSet(ASKING, validator, JudgedPrograms.LIMITS, false, Task.USUAL, tests);
        String right = "n = int(input())\nprint(next(d for d in range(n - 1, 1, -1) if n % d == 0))";

        Outcome accepted = programs.grade(right, set);
        Outcome refused = programs.grade("input()\nprint(6)", set);

        assertThat(accepted.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(refused.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(refused.message()).isEqualTo("Test 1: 6 does not divide 91");
        assertThat(gradeOf(refused).tests()).extracting(TestResult::passed).containsExactly(false, true);
    }

    private Outcome near(@Nullable Double most, @Nullable Double each, String code, @Nullable Checker... checkers) {
        List<TestCase> tests = Arrays.stream(checkers)
                .map(checker -> programs.test("100", "100", checker))
                .toList();
        Integer[] all = IntStream.rangeClosed(1, tests.size()).boxed().toArray(Integer[]::new);
        ScoredGroup groups = group("near", Aggregation.SUM, most, each, List.of(), all);
        return programs.grade(
                code,
                new TestSet(
                        ASKING,
                        programs.validator("python", "near.py"),
                        JudgedPrograms.LIMITS,
                        false,
                        Task.USUAL,
                        tests,
                        groups));
    }

    /** Tests whose answer is their input, in groups that add up to 100. */
    private TestSet numbered(int count, ScoredGroup... groups) {
        List<TestCase> tests = IntStream.rangeClosed(1, count)
                .mapToObj(n -> programs.test("" + n, "" + n, null))
                .toList();
        var all = new ScoredGroup(
                "all", Aggregation.SUM, 100.0, null, false, List.of(), List.of(), Arrays.asList(groups));
        return new TestSet(Checker.USUAL, null, JudgedPrograms.LIMITS, false, Task.USUAL, tests, all);
    }

    private static ScoredGroup group(
            String name,
            Aggregation aggregation,
            @Nullable Double most,
            @Nullable Double each,
            List<String> needed,
            Integer... tests) {
        boolean whole = aggregation == Aggregation.PASS_FAIL;
        return new ScoredGroup(name, aggregation, most, each, whole, needed, Arrays.asList(tests), List.of());
    }

    private static Grade gradeOf(Outcome outcome) {
        return Objects.requireNonNull(outcome.grade());
    }
}
