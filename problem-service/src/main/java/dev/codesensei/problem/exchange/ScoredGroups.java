package dev.codesensei.problem.exchange;

import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.problem.packages.LegacyGrading;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups of a scoring package in the words of the judge; numbers its tests in the order in which they are judged. */
final class ScoredGroups {

    /** What the older formats give for a test where nothing is said. */
    private static final double USUAL_TEST_SCORE = 1;

    private final ProblemPackage problem;
    private int counted;

    private ScoredGroups(ProblemPackage problem) {
        this.problem = problem;
    }

    /** Empty where every test counts the same. */
    static Optional<ScoredGroup> of(ProblemPackage problem) {
        return problem.metadata().is(ProblemType.SCORING)
                ? Optional.of(new ScoredGroups(problem).all())
                : Optional.empty();
    }

    /** Whether a folder is no group of its own: its tests are those of the group around it. */
    static boolean isFolder(TestGroup group) {
        Scoring scoring = group.scoring();
        return scoring == null
                || (group.name().split("/").length > 2
                        && scoring.maxScore() == null
                        && scoring.aggregation() == dev.codesensei.problem.packages.Aggregation.PASS_FAIL);
    }

    private ScoredGroup all() {
        List<ScoredGroup> groups = new ArrayList<>();
        problem.data().group(JudgedTests.SAMPLE).map(this::sample).ifPresent(groups::add);
        problem.data().group(JudgedTests.SECRET).map(this::scored).ifPresent(groups::add);
        return new ScoredGroup("data", Aggregation.SUM, null, null, false, List.of(), List.of(), groups);
    }

    /** Other groups may ask for it, and it is worth nothing itself. */
    private ScoredGroup sample(TestGroup group) {
        List<Integer> tests =
                group.allCases().map(_ -> Integer.valueOf(++counted)).toList();
        return new ScoredGroup(group.name(), Aggregation.SUM, 0.0, 0.0, false, List.of(), tests, List.of());
    }

    private ScoredGroup scored(TestGroup group) {
        List<Integer> tests = new ArrayList<>();
        List<ScoredGroup> groups = new ArrayList<>();
        collect(group, tests, groups);
        Scoring scoring = group.scoring();
        if (scoring == null) {
            return new ScoredGroup(group.name(), Aggregation.SUM, null, null, false, List.of(), tests, groups);
        }
        Aggregation aggregation = aggregation(scoring.aggregation());
        LegacyGrading legacy = group.legacyGrading();
        return new ScoredGroup(
                group.name(),
                aggregation,
                scoring.maxScore() == null ? null : Double.valueOf(scoring.maxScore()),
                aggregation == Aggregation.PASS_FAIL ? null : testScore(scoring, legacy, tests.size()),
                legacy == null ? aggregation == Aggregation.PASS_FAIL : legacy.breakOnReject(),
                scoring.requirePass(),
                tests,
                groups);
    }

    private void collect(TestGroup group, List<Integer> tests, List<ScoredGroup> groups) {
        for (TestCase _ : group.cases()) {
            tests.add(++counted);
        }
        for (TestGroup inner : group.groups()) {
            if (isFolder(inner)) {
                collect(inner, tests, groups);
            } else {
                groups.add(scored(inner));
            }
        }
    }

    /** Null where only a validator can say what a test is worth. */
    private @Nullable Double testScore(Scoring scoring, @Nullable LegacyGrading legacy, int tests) {
        Integer most = scoring.maxScore();
        if (most == null && !problem.usesDefaultValidator()) {
            return null;
        }
        if (legacy != null) {
            return Math.max(0, legacy.acceptScore());
        }
        if (most == null) {
            return USUAL_TEST_SCORE;
        }
        boolean shared = aggregation(scoring.aggregation()) == Aggregation.SUM;
        return shared ? most / (double) Math.max(1, tests) : most;
    }

    /** Those that the judge does not know are obstacles, and never come here. */
    private static Aggregation aggregation(dev.codesensei.problem.packages.Aggregation aggregation) {
        return switch (aggregation) {
            case PASS_FAIL -> Aggregation.PASS_FAIL;
            case MIN -> Aggregation.MIN;
            case SUM, MAX, AVERAGE -> Aggregation.SUM;
        };
    }
}
