package dev.codesensei.problem.packages;

/** What submissions and validators may use. What a package leaves open is the specification's usual value. */
public record Limits(
        TimeLimit time,
        double acToTimeLimit,
        double timeLimitToTle,
        int memoryMib,
        int outputMib,
        int codeKib,
        int compilationSeconds,
        int compilationMemoryMib,
        int validationSeconds,
        int validationMemoryMib,
        int validationOutputMib,
        int validationPasses) {

    /** The defaults of 2023-07-draft and 2025-09. */
    public static final Limits CURRENT =
            new Limits(new TimeLimit.Computed(1), 2, 1.5, 2048, 8, 128, 60, 2048, 60, 2048, 8, 2);

    /** The defaults of the older formats, whose margins are wider. */
    public static final Limits LEGACY =
            new Limits(new TimeLimit.Computed(1), 5, 2, 2048, 8, 128, 60, 2048, 60, 2048, 8, 2);
}
