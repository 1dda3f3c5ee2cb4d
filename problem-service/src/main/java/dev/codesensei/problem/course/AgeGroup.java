package dev.codesensei.problem.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whom a level is for, the youngest first. */
public enum AgeGroup {
    ELEVEN("11-12"),
    THIRTEEN("13-14"),
    FIFTEEN("15-18"),
    ADULT("adult");

    /** Where people do not tell the two youngest apart. */
    private static final String BOTH_YOUNGEST = "11-14";

    private final String key;

    AgeGroup(String key) {
        this.key = key;
    }

    /** As it is written. */
    public String key() {
        return key;
    }

    public static Optional<AgeGroup> of(String key) {
        return Arrays.stream(values()).filter(group -> group.key.equals(key)).findFirst();
    }

    /** Those that a name stands for; none where it is no name. */
    static List<AgeGroup> named(String name) {
        return name.equals(BOTH_YOUNGEST)
                ? List.of(ELEVEN, THIRTEEN)
                : of(name).stream().toList();
    }
}
