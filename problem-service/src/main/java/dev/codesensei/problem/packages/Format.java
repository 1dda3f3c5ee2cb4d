package dev.codesensei.problem.packages;

import java.util.Arrays;
import java.util.Optional;

/** The versions of the specification that can be read. */
public enum Format {
    LEGACY("legacy"),
    LEGACY_ICPC("legacy-icpc"),
    DRAFT("2023-07-draft"),
    CURRENT("2025-09");

    private final String key;

    Format(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public boolean legacy() {
        return this == LEGACY || this == LEGACY_ICPC;
    }

    public static Optional<Format> of(String key) {
        return switch (key) {
            case "2023-07", "draft" -> Optional.of(DRAFT);
            case "2025-09-draft" -> Optional.of(CURRENT);
            default ->
                Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
        };
    }
}
