package dev.codesensei.problem.problems;

import jakarta.ws.rs.core.EntityTag;

/** The entity tag of a problem: its version. */
public final class VersionTag {

    private VersionTag() {}

    public static EntityTag of(Problem problem) {
        return of(problem.version());
    }

    static EntityTag of(int version) {
        return new EntityTag(String.valueOf(version));
    }
}
