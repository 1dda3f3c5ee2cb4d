package dev.codesensei.problem.problems;

import jakarta.ws.rs.core.EntityTag;

/** The entity tag of a problem: its version. */
public final class VersionTag {

    private VersionTag() {}

    public static EntityTag of(Problem problem) {
        return new EntityTag(String.valueOf(problem.version()));
    }
}
