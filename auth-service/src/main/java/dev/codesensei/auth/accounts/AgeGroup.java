package dev.codesensei.auth.accounts;

import java.util.Arrays;

/** How old a learner is, as closely as the suite wants to know. */
public enum AgeGroup {
    FROM_11_TO_12("11-12"),
    FROM_13_TO_14("13-14"),
    FROM_15_TO_18("15-18"),
    ADULT("adult");

    /** What clients may send; {@code 11-14} is the wider group of older clients. */
    static final String ACCEPTED = "11-12|13-14|15-18|adult|11-14";

    private final String label;

    AgeGroup(String label) {
        this.label = label;
    }

    /** The name in tokens, requests and responses. */
    public String label() {
        return label;
    }

    /** Reads one of {@link #ACCEPTED}; the wider group becomes its younger half, which is protected most. */
    static AgeGroup of(String label) {
        return Arrays.stream(values())
                .filter(group -> group.label.equals(label))
                .findFirst()
                .orElse(FROM_11_TO_12);
    }
}
