package dev.codesensei.problem.packages;

/** How long a run may take: given, or to be computed from the reference solutions. */
public sealed interface TimeLimit {

    record Given(double seconds) implements TimeLimit {}

    /** The smallest multiple of the resolution that leaves the margins of the multipliers. */
    record Computed(double resolutionSeconds) implements TimeLimit {}
}
