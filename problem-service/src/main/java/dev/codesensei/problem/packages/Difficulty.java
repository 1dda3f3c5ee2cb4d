package dev.codesensei.problem.packages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How hard the author thinks a problem is. */
public enum Difficulty {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD;

    public static Optional<Difficulty> of(String key) {
        return Arrays.stream(values())
                .filter(difficulty -> difficulty.key().equals(key))
                .findFirst();
    }

    /** As it is written. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
