package dev.codesensei.auth.accounts;

import java.util.Locale;

/** What somebody may do; each service decides by these names. */
public enum Role {
    GUEST,
    STUDENT,
    TEACHER,
    AUTHOR,
    INTERVIEWER,
    ADMIN;

    /** The name in tokens and responses. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
