package dev.codesensei.runner.judging;

import static dev.codesensei.runner.judging.Graded.around;
import static dev.codesensei.runner.judging.Graded.group;
import static dev.codesensei.runner.judging.Graded.requiring;
import static dev.codesensei.runner.judging.Graded.results;
import static dev.codesensei.runner.judging.Graded.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.judge.grading.TestResult;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupedTestsTest {

    /** Tests 1 and 2 pass or fail together, 3 and 4 are looked at behind them only, 5 and 6 always, 7 behind 3 and 4. */
    private static final ScoredGroup GROUPS = around(
            Aggregation.SUM,
            100.0,
            group("a", Aggregation.PASS_FAIL, 10.0, null, 1, 2),
            requiring("a", group("b", Aggregation.SUM, 20.0, 10.0, 3, 4)),
            group("c", Aggregation.MIN, 30.0, 30.0, 5, 6),
            requiring("b", group("d", Aggregation.SUM, 40.0, 40.0, 7)));

    private final GroupedTests tests = GroupedTests.of(set(7, GROUPS));

    @ParameterizedTest
    @CsvSource({
        "+++++++, .......",
        "......., .......",
        "-......, .xxx..x",
        "+-....., ..xx..x",
        "++-...., ......x",
        "+++-..., ......x",
        "++++-.., .......",
    })
    void whatIsOfNoUseIsLeftOut(String results, String skipped) {
        assertThat(skipped(results)).isEqualTo(skipped);
    }

    @ParameterizedTest
    @CsvSource({
        "-+++++-, .xxx..x",
        "--++++., .xxx..x",
        "-+--+++, .xxx..x",
    })
    void whatWasJudgedTooEarlyMakesNoDifference(String results, String skipped) {
        assertThat(skipped(results)).isEqualTo(skipped);
    }

    @Test
    void aGroupInAGroupStopsWithIt() {
        ScoredGroup outer = around(Aggregation.SUM, 10.0, group("in", Aggregation.SUM, 10.0, 5.0, 1, 2));
        var stopping = new ScoredGroup(
                "out", Aggregation.PASS_FAIL, 10.0, null, true, outer.requirePass(), outer.tests(), outer.groups());

        assertThat(GroupedTests.of(set(2, stopping)).skipped(byIndex("-."))).hasToString("{2}");
    }

    @Test
    void withoutGroupsNothingIsLeftOut() {
        GroupedTests plain = GroupedTests.of(set(3, null));

        assertThat(plain.skipped(byIndex("---")).isEmpty()).isTrue();
        assertThat(plain.isEmpty()).isTrue();
        assertThat(plain.of(1)).isNull();
    }

    private String skipped(String results) {
        var skipped = tests.skipped(byIndex(results));
        return IntStream.rangeClosed(1, results.length())
                .mapToObj(index -> skipped.get(index) ? "x" : ".")
                .collect(Collectors.joining());
    }

    private static Map<Integer, TestResult> byIndex(String results) {
        return results(results).stream().collect(Collectors.toMap(TestResult::index, Function.identity()));
    }
}
