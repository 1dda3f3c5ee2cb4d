package dev.codesensei.problem.packages;

import java.util.List;

/** What only the older formats can say about judging a group. */
public record LegacyGrading(
        boolean breakOnReject,
        boolean customGrader,
        List<String> graderFlags,
        double acceptScore,
        double rejectScore,
        double lowest,
        double highest) {

    /** What holds in the older formats where nothing is said. */
    public static final LegacyGrading DEFAULT =
            new LegacyGrading(true, false, List.of(), 1, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public LegacyGrading {
        graderFlags = List.copyOf(graderFlags);
    }
}
