package dev.codesensei.judge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is done with a submission. */
public enum JobKind {
    /** Run once, show what it prints. */
    @JsonProperty("run")
    RUN,
    /** Judge against the tests of a problem. */
    @JsonProperty("grade")
    GRADE,
    /** Judge a solution that an author gave, to see whether a problem is as they say. */
    @JsonProperty("verify")
    VERIFY
}
