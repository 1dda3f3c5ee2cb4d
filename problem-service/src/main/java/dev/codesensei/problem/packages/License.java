package dev.codesensei.problem.packages;

import java.util.Arrays;
import java.util.Optional;

/** Under which terms a problem may be used. */
public enum License {
    UNKNOWN("unknown"),
    PUBLIC_DOMAIN("public domain"),
    CC0("cc0"),
    CC_BY("cc by"),
    CC_BY_SA("cc by-sa"),
    EDUCATIONAL("educational"),
    PERMISSION("permission");

    private final String key;

    License(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<License> of(String key) {
        return Arrays.stream(values())
                .filter(license -> license.key.equals(key))
                .findFirst();
    }

    public boolean needsAnOwner() {
        return this != UNKNOWN && this != PUBLIC_DOMAIN;
    }
}
