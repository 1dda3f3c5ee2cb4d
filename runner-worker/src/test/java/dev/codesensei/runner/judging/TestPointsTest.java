package dev.codesensei.runner.judging;

import static dev.codesensei.runner.judging.Graded.group;
import static dev.codesensei.runner.judging.Graded.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import dev.codesensei.runner.judging.Ruling.Checked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestPointsTest {

    private static final ScoredGroup BOUNDED = group("g", Aggregation.SUM, 30.0, 10.0, 1);
    private static final ScoredGroup UNBOUNDED = group("g", Aggregation.SUM, null, null, 1);
    private static final ScoredGroup WHOLE = group("g", Aggregation.PASS_FAIL, 30.0, null, 1);
    private static final ScoredGroup SAMPLE = group("g", Aggregation.SUM, 0.0, 0.0, 1);

    @Test
    void pointsArePoints() {
        assertThat(accepted(BOUNDED, new Score.Points(10))).isEqualTo(of(new Score.Points(10)));
        assertThat(accepted(UNBOUNDED, new Score.Points(5000))).isEqualTo(of(new Score.Points(5000)));
    }

    @Test
    void aShareIsOfWhatTheTestIsWorth() {
        assertThat(accepted(BOUNDED, new Score.Share(0.25))).isEqualTo(of(new Score.Points(2.5)));
    }

    @Test
    void whoeverIsSilentGivesAll() {
        assertThat(accepted(BOUNDED, null)).isEqualTo(of(null));
        assertThat(accepted(WHOLE, null)).isEqualTo(of(null));
    }

    @Test
    void whatTheFormatForbidsIsTheValidatorsFault() {
        assertFault(BOUNDED, new Score.Points(10.5), "gave 10.5 points for a test that is worth 10.0 at most");
        assertFault(UNBOUNDED, new Score.Share(0.5), "share");
        assertFault(UNBOUNDED, null, "gave no points");
        assertFault(WHOLE, new Score.Points(1), "passes or fails");
        assertFault(WHOLE, new Score.Share(1), "passes or fails");
    }

    @Test
    void samplesAreWorthNothing() {
        assertThat(accepted(SAMPLE, new Score.Points(99))).isEqualTo(of(null));
    }

    @Test
    void withoutGroupsNobodyCountsPoints() {
        Checked checked = new TestPoints(GroupedTests.of(set(1, null))).of(1, of(new Score.Points(3)));

        assertThat(checked).isEqualTo(of(null));
    }

    @Test
    void whatIsWrongStaysWrong() {
        var wrong = new Checked(Verdict.WRONG_ANSWER, "no");

        assertThat(points(UNBOUNDED).of(1, wrong)).isEqualTo(wrong);
    }

    private static void assertFault(ScoredGroup group, @Nullable Score score, String why) {
        Checked checked = accepted(group, score);
        assertThat(checked.verdict()).isEqualTo(Verdict.JUDGE_FAILURE);
        assertThat(checked.message()).startsWith("The validator ").contains(why);
    }

    private static Checked accepted(ScoredGroup group, @Nullable Score score) {
        return points(group).of(1, of(score));
    }

    private static TestPoints points(ScoredGroup group) {
        return new TestPoints(GroupedTests.of(set(1, group)));
    }

    private static Checked of(@Nullable Score score) {
        return new Checked(Verdict.ACCEPTED, null, score);
    }
}
