package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.Aggregation;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.LegacyGrading;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.TestGroup;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What groups ask for that the judge does not do, or does in another way. */
record ScoringObstacles(ProblemPackage problem) {

    /** That say how scores are put together, which is known already, or that samples do not count, as they never do. */
    private static final Set<String> HEEDED = Set.of("sum", "min", "max", "avg", "ignore_sample");

    /** Why scores would be wrong, as the ends of sentences about the package. */
    Stream<String> obstacles() {
        return problem.metadata().is(ProblemType.SCORING)
                ? problem.data().group(JudgedTests.SECRET).stream()
                        .flatMap(TestGroup::allGroups)
                        .filter(group -> !ScoredGroups.isFolder(group))
                        .flatMap(group -> obstacle(group).stream())
                : Stream.empty();
    }

    /** Names what is left out and makes little difference. */
    void nameRest(Findings findings) {
        problem.data().allGroups().forEach(group -> {
            LegacyGrading legacy = group.legacyGrading();
            if (legacy != null && legacy.rejectScore() != 0) {
                findings.warning("data/" + group.name(), "reject_score", "is not used: a failed test is worth nothing");
            }
            if (legacy != null) {
                legacy.graderFlags().stream()
                        .filter(flag -> !HEEDED.contains(flag))
                        .forEach(flag -> findings.warning(
                                "data/" + group.name(), "grader_flags", "has " + flag + ", which is not heeded"));
            }
        });
    }

    private Optional<String> obstacle(TestGroup group) {
        Scoring scoring = group.scoring();
        LegacyGrading legacy = group.legacyGrading();
        if (scoring == null) {
            return Optional.empty();
        }
        if (legacy != null && legacy.customGrader()) {
            return Optional.of(group.name() + " has a grader of its own");
        }
        if (scoring.aggregation() == Aggregation.MAX || scoring.aggregation() == Aggregation.AVERAGE) {
            return Optional.of(
                    group.name() + " is scored by " + scoring.aggregation().key());
        }
        boolean worthNothing = scoring.aggregation() == Aggregation.PASS_FAIL
                && scoring.maxScore() == null
                && !isPartOfPassFail(group);
        return worthNothing ? Optional.of(group.name() + " passes or fails, and has no max_score") : Optional.empty();
    }

    private boolean isPartOfPassFail(TestGroup group) {
        return problem.data()
                .allGroups()
                .filter(around -> around.groups().contains(group))
                .anyMatch(
                        around -> around.scoring() != null && around.scoring().aggregation() == Aggregation.PASS_FAIL);
    }
}
