package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import dev.codesensei.runner.judging.Ruling.Checked;

/** Holds what a validator gave for a test against what its group allows, and makes points of it. */
record TestPoints(GroupedTests groups) {

    /** Sums of shares end in digits that nobody wrote. */
    private static final double TOLERANCE = 1e-9;

    Checked of(int index, Checked checked) {
        ScoredGroup group = groups.of(index);
        if (checked.verdict() != Verdict.ACCEPTED) {
            return checked;
        }
        if (group == null || isWorthNothing(group)) {
            return new Checked(Verdict.ACCEPTED, null);
        }
        return switch (checked.score()) {
            case null -> unscored(group, checked);
            case Score score
            when group.aggregation() == Aggregation.PASS_FAIL ->
                fault("gave a score in a group that passes or fails as a whole");
            case Score.Points(double points)
            when isTooMuch(points, group) ->
                fault("gave %s points for a test that is worth %s at most".formatted(points, group.testScore()));
            case Score.Points points -> new Checked(Verdict.ACCEPTED, null, points);
            case Score.Share(double share)
            when group.testScore() != null ->
                new Checked(Verdict.ACCEPTED, null, new Score.Points(share * group.testScore()));
            case Score.Share _ -> fault("gave a share of the points of a test that has no largest score");
        };
    }

    /** As samples are. */
    private static boolean isWorthNothing(ScoredGroup group) {
        return group.testScore() != null && group.testScore() == 0;
    }

    private static Checked unscored(ScoredGroup group, Checked checked) {
        return group.testScore() == null && group.aggregation() != Aggregation.PASS_FAIL
                ? fault("gave no points for a test that has no largest score")
                : checked;
    }

    private static boolean isTooMuch(double points, ScoredGroup group) {
        return group.testScore() != null && points > group.testScore() * (1 + TOLERANCE);
    }

    private static Checked fault(String what) {
        return new Checked(Verdict.JUDGE_FAILURE, "The validator " + what);
    }
}
