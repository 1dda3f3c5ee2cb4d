package dev.codesensei.problem.problems;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.codesensei.judge.grading.Task;

/** What a submission is, and what it talks to. */
public enum ProblemKind {
    /** It reads its input and prints its answer. */
    @JsonProperty("stdio")
    STDIO,
    /** It is a function, which is called with the arguments of each test. */
    @JsonProperty("function")
    FUNCTION,
    /** It talks with a program of the problem's author. */
    @JsonProperty("interactive")
    INTERACTIVE,
    /** It is run several times in a test, and what it reads depends on what it printed before. */
    @JsonProperty("multi-pass")
    MULTI_PASS,
    /** It is no program: the answers themselves are submitted. */
    @JsonProperty("submit-answer")
    SUBMIT_ANSWER;

    /** The language of answers that are submitted themselves: a text, which is not run. */
    public static final String ANSWERS = "text";

    public static ProblemKind of(Task task) {
        return switch (task) {
            case Task.Stdio(int passes) -> passes == 1 ? STDIO : MULTI_PASS;
            case Task.Function _ -> FUNCTION;
            case Task.Interactive _ -> INTERACTIVE;
            case Task.SubmitAnswer _ -> SUBMIT_ANSWER;
            case Task.InputValidation _ -> throw new IllegalArgumentException("No problem asks for it");
        };
    }
}
