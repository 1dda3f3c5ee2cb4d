package dev.codesensei.problem.problems;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a submission talks to. */
public enum ProblemKind {
    /** It reads its input and prints its answer. */
    @JsonProperty("stdio")
    STDIO,
    /** It is a function, which is called with the arguments of each test. */
    @JsonProperty("function")
    FUNCTION
}
