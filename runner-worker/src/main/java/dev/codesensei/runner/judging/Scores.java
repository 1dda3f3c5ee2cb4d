package dev.codesensei.runner.judging;

import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.judge.grading.TestResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What the results of tests are worth where they are scored by groups; a test without a result is worth nothing. */
final class Scores {

    /** So that three thirds are a whole. */
    private static final int DECIMALS = 6;

    private final Map<Integer, TestResult> results;

    Scores(List<TestResult> results) {
        this.results = results.stream().collect(Collectors.toMap(TestResult::index, Function.identity()));
    }

    /** Never more than the group may have, whatever its parts come to. */
    double of(ScoredGroup group) {
        return rounded(raw(group));
    }

    /** The most that a group can come to; infinite where that is not known. */
    static double best(ScoredGroup group) {
        return rounded(rawBest(group));
    }

    private double raw(ScoredGroup group) {
        if (group.aggregation() == Aggregation.PASS_FAIL) {
            return group.allTests().allMatch(this::isPassed) ? bound(group) : 0;
        }
        return aggregate(group, index -> points(index, group), this::raw);
    }

    private static double rawBest(ScoredGroup group) {
        if (group.aggregation() == Aggregation.PASS_FAIL) {
            return bound(group);
        }
        double each = group.testScore() == null ? Double.POSITIVE_INFINITY : group.testScore();
        return aggregate(group, _ -> each, Scores::rawBest);
    }

    private static double aggregate(
            ScoredGroup group, ToDoubleFunction<Integer> ofTest, ToDoubleFunction<ScoredGroup> ofGroup) {
        DoubleStream parts = DoubleStream.concat(
                group.tests().stream().mapToDouble(ofTest),
                group.groups().stream().mapToDouble(ofGroup));
        double all = group.aggregation() == Aggregation.MIN ? parts.min().orElse(0) : parts.sum();
        return group.maxScore() == null ? all : Math.min(all, group.maxScore());
    }

    private boolean isPassed(int index) {
        TestResult result = results.get(index);
        return result != null && result.passed();
    }

    private double points(int index, ScoredGroup group) {
        TestResult result = results.get(index);
        if (result == null || !result.passed()) {
            return 0;
        }
        Double given = result.score() == null ? group.testScore() : result.score();
        return given == null ? 0 : given;
    }

    /** Without a bound it is part of a group that passes or fails as well, and its score is not asked for. */
    private static double bound(ScoredGroup group) {
        return group.maxScore() == null ? 0 : group.maxScore();
    }

    private static double rounded(double score) {
        return Double.isInfinite(score)
                ? score
                : BigDecimal.valueOf(score)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
