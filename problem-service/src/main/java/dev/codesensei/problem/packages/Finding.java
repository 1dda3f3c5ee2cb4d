package dev.codesensei.problem.packages;

import org.jspecify.annotations.Nullable;

/** Something that the author of a package should know, at a file and, in YAML, at a key. */
public record Finding(
        Severity severity, String file, @Nullable String key, String message) {

    /** An error stops an import; a warning does not, and a note only tells what was done. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    @Override
    public String toString() {
        return severity + " " + file + (key == null ? "" : " " + key) + ": " + message;
    }
}
