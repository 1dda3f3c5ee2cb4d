package dev.codesensei.problem.packages;

import java.util.Arrays;
import java.util.Optional;

/** What kind of judging a problem asks for; a package may combine several. */
public enum ProblemType {
    PASS_FAIL("pass-fail"),
    SCORING("scoring"),
    MULTI_PASS("multi-pass"),
    INTERACTIVE("interactive"),
    SUBMIT_ANSWER("submit-answer");

    private final String key;

    ProblemType(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<ProblemType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }

    /** Whether a problem can be of both types. */
    public boolean goesWith(ProblemType other) {
        return switch (this) {
            case PASS_FAIL -> other != SCORING;
            case SCORING -> other != PASS_FAIL;
            case MULTI_PASS, INTERACTIVE -> other != SUBMIT_ANSWER;
            case SUBMIT_ANSWER -> other != MULTI_PASS && other != INTERACTIVE;
        };
    }
}
