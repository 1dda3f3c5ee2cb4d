package dev.codesensei.problem.packages;

/** Whether a submission bounds the time limit. */
public enum TimeLimitUse {
    NEVER,
    LOWER,
    UPPER
}
