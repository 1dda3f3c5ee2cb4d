package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Aggregation;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.StaticValidation;
import dev.codesensei.problem.packages.TestData;
import dev.codesensei.problem.packages.TestGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives groups of the draft the scores that 2025-09 wants to see: what is left of the score above, in equal parts. */
record DraftScores(Context context) {

    TestData shareOut(TestData data) {
        return new TestData(data.groups().stream().map(this::shareOut).toList(), data.legacyGrading());
    }

    private TestGroup shareOut(TestGroup group) {
        Scoring scoring = group.scoring();
        Double share = scoring == null || scoring.maxScore() == null
                ? null
                : share(group, scoring.aggregation(), scoring.maxScore());
        List<TestGroup> groups = group.groups().stream()
                .map(inner -> share == null ? inner : withScore(inner, share))
                .map(this::shareOut)
                .toList();
        return copy(group, groups, scoring);
    }

    private static double share(TestGroup group, Aggregation aggregation, int max) {
        if (aggregation != Aggregation.SUM) {
            return max;
        }
        StaticValidation validation = group.staticValidation();
        Integer ofValidation = validation == null ? null : validation.maxScore();
        int given = ofValidation == null ? 0 : ofValidation;
        int parts = group.cases().size() + (validation != null && ofValidation == null ? 1 : 0);
        for (TestGroup inner : group.groups()) {
            Integer score = inner.scoring() == null ? null : inner.scoring().maxScore();
            given += score == null ? 0 : score;
            parts += score == null ? 1 : 0;
        }
        return parts == 0 ? 0 : Math.max(0, (double) (max - given) / parts);
    }

    private TestGroup withScore(TestGroup group, double share) {
        Scoring scoring = group.scoring();
        if (scoring == null || scoring.maxScore() != null) {
            return group;
        }
        int whole = (int) share;
        if (whole != share) {
            context.findings()
                    .warning("data/" + group.name(), "would have a score of " + share + ", and gets " + whole);
        }
        return copy(group, group.groups(), new Scoring(scoring.aggregation(), whole, scoring.requirePass()));
    }

    private static TestGroup copy(TestGroup group, List<TestGroup> groups, @Nullable Scoring scoring) {
        return new TestGroup(
                group.name(),
                group.cases(),
                groups,
                group.settings(),
                scoring,
                group.staticValidation(),
                group.legacyGrading());
    }
}
