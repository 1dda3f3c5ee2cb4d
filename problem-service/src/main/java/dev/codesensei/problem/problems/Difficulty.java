package dev.codesensei.problem.problems;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How hard the author thinks a problem is. */
public enum Difficulty {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD
}
