package dev.codesensei.problem.packages;

import java.util.Arrays;
import java.util.Optional;

/** How the score of a group follows from its parts. The last two exist in the older formats only. */
public enum Aggregation {
    PASS_FAIL("pass-fail"),
    SUM("sum"),
    MIN("min"),
    MAX("max"),
    AVERAGE("avg");

    private final String key;

    Aggregation(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public boolean current() {
        return this == PASS_FAIL || this == SUM || this == MIN;
    }

    public static Optional<Aggregation> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
