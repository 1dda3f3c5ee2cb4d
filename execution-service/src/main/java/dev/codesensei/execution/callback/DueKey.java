package dev.codesensei.execution.callback;

import java.time.Instant;

/**
 * When a delivery is to be looked at next, and by that who holds it: whoever changes the key of one into a later one has
 * it until then, and what they write in the end counts only if the key is still theirs. Keys sort by time.
 */
record DueKey(Instant at, String jobId) {

    /** What all keys begin with. */
    static final String PREFIX = "due ";

    private static final int DIGITS = 13;

    static DueKey parse(String text) {
        String rest = text.substring(PREFIX.length());
        return new DueKey(Instant.ofEpochMilli(Long.parseLong(rest.substring(0, DIGITS))), rest.substring(DIGITS + 1));
    }

    @Override
    public String toString() {
        return PREFIX + "%013d %s".formatted(at.toEpochMilli(), jobId);
    }
}
