package dev.codesensei.problem.packages;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an author promises of a submission; what is absent is not promised. */
public record Requirement(
        @Nullable Set<Outcome> permitted,
        @Nullable Set<Outcome> required,
        @Nullable ScoreRange score,
        @Nullable String message,
        @Nullable TimeLimitUse useForTimeLimit) {

    public static final Requirement NONE = new Requirement(null, null, null, null, null);

    /** A score between two numbers, both included. */
    public record ScoreRange(double lowest, double highest) {}

    public Requirement {
        permitted = permitted == null ? null : Set.copyOf(permitted);
        required = required == null ? null : Set.copyOf(required);
    }

    static Requirement of(Set<Outcome> permitted, Set<Outcome> required) {
        return new Requirement(permitted, required, null, null, null);
    }

    /** This one, and of the other what this one leaves open. */
    Requirement or(Requirement other) {
        return new Requirement(
                permitted == null ? other.permitted : permitted,
                required == null ? other.required : required,
                score == null ? other.score : score,
                message == null ? other.message : message,
                useForTimeLimit == null ? other.useForTimeLimit : useForTimeLimit);
    }
}
