package dev.codesensei.auth.accounts;

import java.util.Locale;

/** How far somebody says that they are. */
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED;

    /** What clients may send. */
    static final String ACCEPTED = "beginner|intermediate|advanced";

    /** The name in requests and responses. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
