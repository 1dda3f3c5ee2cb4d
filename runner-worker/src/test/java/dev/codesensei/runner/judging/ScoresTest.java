package dev.codesensei.runner.judging;

import static dev.codesensei.runner.judging.Graded.around;
import static dev.codesensei.runner.judging.Graded.group;
import static dev.codesensei.runner.judging.Graded.passed;
import static dev.codesensei.runner.judging.Graded.results;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    @ParameterizedTest
    @CsvSource({
        "SUM, 100, 33.333333333333336, +++, 100",
        "SUM, 100, 33.333333333333336, +-+, 66.666667",
        "SUM, 100, 33.333333333333336, +.., 33.333333",
        "SUM, 50, 33.333333333333336, +++, 50",
        "MIN, 30, 30, +++, 30",
        "MIN, 30, 30, ++-, 0",
        "MIN, 30, 30, ++., 0",
        "PASS_FAIL, 40, , +++, 40",
        "PASS_FAIL, 40, , +-., 0",
        "PASS_FAIL, 40, , ++., 0",
        "SUM, , 1, ++-, 2",
    })
    void testsAreAggregated(Aggregation aggregation, Double max, Double each, String results, double score) {
        ScoredGroup group = group("g", aggregation, max, each, 1, 2, 3);

        assertThat(new Scores(results(results)).of(group)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, +++, 100",
        "SUM, ++-, 40",
        "SUM, -.+, 60",
        "MIN, +++, 40",
        "MIN, ++-, 0",
        "PASS_FAIL, +++, 100",
        "PASS_FAIL, ++-, 0",
    })
    void groupsAreAggregated(Aggregation aggregation, String results, double score) {
        ScoredGroup group = around(
                aggregation,
                100.0,
                group("a", Aggregation.PASS_FAIL, 40.0, null, 1, 2),
                group("b", Aggregation.MIN, 60.0, 60.0, 3));

        assertThat(new Scores(results(results)).of(group)).isEqualTo(score);
    }

    @Test
    void whatAValidatorGaveCountsInsteadOfTheWhole() {
        var results = List.of(passed(1, 12.5), passed(2, null), passed(3, 0.0));

        assertThat(new Scores(results).of(group("g", Aggregation.SUM, 60.0, 20.0, 1, 2, 3)))
                .isEqualTo(32.5);
        assertThat(new Scores(results).of(group("g", Aggregation.MIN, 20.0, 20.0, 1, 2)))
                .isEqualTo(12.5);
    }

    @Test
    void theBestIsWhatTheGroupsCanComeTo() {
        ScoredGroup short10 = around(
                Aggregation.SUM,
                100.0,
                group("a", Aggregation.PASS_FAIL, 40.0, null, 1),
                group("b", Aggregation.MIN, 50.0, 50.0, 2));

        assertThat(Scores.best(short10)).isEqualTo(90);
    }

    @Test
    void withoutABoundNobodyKnowsTheBest() {
        assertThat(Scores.best(group("g", Aggregation.SUM, null, null, 1))).isInfinite();
    }
}
