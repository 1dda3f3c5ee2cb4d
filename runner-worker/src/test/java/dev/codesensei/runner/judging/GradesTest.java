package dev.codesensei.runner.judging;

import static dev.codesensei.runner.judging.Graded.around;
import static dev.codesensei.runner.judging.Graded.failed;
import static dev.codesensei.runner.judging.Graded.group;
import static dev.codesensei.runner.judging.Graded.passed;
import static dev.codesensei.runner.judging.Graded.results;
import static dev.codesensei.runner.judging.Graded.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesTest {

    private static final TestSet SCORED = set(
            4,
            around(
                    Aggregation.SUM,
                    100.0,
                    group("a", Aggregation.PASS_FAIL, 40.0, null, 1, 2),
                    group("b", Aggregation.SUM, 60.0, 30.0, 3, 4)));

    private static final TestSet UNBOUNDED = set(2, group("a", Aggregation.SUM, null, null, 1, 2));

    @ParameterizedTest
    @CsvSource({
        "++++, ACCEPTED,",
        "++-+, PARTIAL, '70 of 100 points. Test 3, a hidden one, failed'",
        "-.++, PARTIAL, '60 of 100 points. Test 1, a hidden one, failed'",
        "-.--, WRONG_ANSWER, '0 of 100 points. Test 1, a hidden one, failed'",
    })
    void pointsDecide(String results, Verdict verdict, String message) {
        assertGraded(SCORED, results(results), verdict, message);
    }

    @Test
    void whoGotPointsForEveryTestButNotAllIsPartlyRight() {
        List<TestResult> all = List.of(passed(1, null), passed(2, null), passed(3, 7.25), passed(4, null));

        assertGraded(SCORED, all, Verdict.PARTIAL, "77.25 of 100 points");
    }

    @Test
    void aTestWithoutAnyPointsIsNoFailureButNoSuccessEither() {
        assertGraded(
                set(1, group("a", Aggregation.SUM, 10.0, 10.0, 1)),
                List.of(passed(1, 0.0)),
                Verdict.WRONG_ANSWER,
                "0 of 10 points");
    }

    @Test
    void theFirstFailureDecidesWhereThereAreNoPoints() {
        List<TestResult> all = List.of(failed(1, Verdict.TIME_LIMIT), failed(3, Verdict.WRONG_ANSWER));

        assertGraded(SCORED, all, Verdict.TIME_LIMIT, "0 of 100 points. Test 1, a hidden one, failed");
    }

    @Test
    void aProblemThatFailsIsNobodysScore() {
        List<TestResult> all = List.of(passed(1, null), passed(2, null), failed(3, Verdict.JUDGE_FAILURE));

        assertGraded(
                SCORED,
                all,
                Verdict.JUDGE_FAILURE,
                "Test 3, a hidden one, could not be judged: the problem's author has to mend its validator");
    }

    @Test
    void withoutALargestScoreEveryTestHasToPass() {
        assertGraded(UNBOUNDED, List.of(passed(1, 3.5), passed(2, 1000.0)), Verdict.ACCEPTED, null);
        assertGraded(
                UNBOUNDED,
                List.of(passed(1, 3.5), failed(2, Verdict.WRONG_ANSWER)),
                Verdict.PARTIAL,
                "3.5 points. Test 2, a hidden one, failed");
    }

    @Test
    void withoutGroupsEveryTestCountsTheSame() {
        TestSet plain = set(3, null);
        Grade grade = Grades.of(plain, results("+-+"));

        assertThat(grade.score()).isEqualTo(66.67);
        assertThat(Grades.verdict(plain, grade)).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(Grades.message(plain, grade)).isEqualTo("Test 2, a hidden one, failed");
    }

    private static void assertGraded(
            TestSet tests, List<TestResult> results, Verdict verdict, @Nullable String message) {
        Grade grade = Grades.of(tests, results);
        assertThat(Grades.verdict(tests, grade)).isEqualTo(verdict);
        assertThat(Grades.message(tests, grade)).isEqualTo(message);
    }
}
