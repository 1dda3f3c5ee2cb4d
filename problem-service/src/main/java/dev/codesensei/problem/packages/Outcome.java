package dev.codesensei.problem.packages;

import java.util.Arrays;
import java.util.Optional;

/** What a run of a submission on one test can end with, as far as authors mark it. */
public enum Outcome {
    AC,
    WA,
    TLE,
    RTE;

    public static Optional<Outcome> of(String key) {
        return Arrays.stream(values()).filter(one -> one.name().equals(key)).findFirst();
    }
}
