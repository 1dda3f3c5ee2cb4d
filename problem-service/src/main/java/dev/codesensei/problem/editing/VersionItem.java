package dev.codesensei.problem.editing;

import dev.codesensei.problem.problems.Problem;
import java.time.Instant;

/** What became of a problem, when and by whom. */
record VersionItem(
        int version, Problem.Change change, String title, String state, String changedBy, Instant changedAt) {

    static VersionItem of(Problem problem) {
        return new VersionItem(
                problem.version(),
                problem.change(),
                problem.text().title(),
                problem.stage(),
                problem.changedBy(),
                problem.changedAt());
    }
}
