package dev.codesensei.judge.grading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a submission has to do in each test. {@code type} is its name on the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Task.Stdio.class, name = "stdio"),
    @JsonSubTypes.Type(value = Task.Function.class, name = "function"),
    @JsonSubTypes.Type(value = Task.Interactive.class, name = "interactive"),
    @JsonSubTypes.Type(value = Task.SubmitAnswer.class, name = "submit-answer"),
    @JsonSubTypes.Type(value = Task.InputValidation.class, name = "input-validation"),
})
public sealed interface Task {

    /** What most problems ask for. */
    Task USUAL = new Stdio(1);

    /**
     * It reads the input and prints.
     *
     * @param passes how often it is run in a test at most: once, and once more whenever the validator leaves another input
     */
    record Stdio(int passes) implements Task {

        public Stdio {
            requirePass(passes);
        }
    }

    /** It is a function, which is called: the input is a JSON list of arguments, the answer a JSON value. */
    record Function(FunctionSignature signature) implements Task {}

    /**
     * It talks with the problem's validator, which alone reads the input.
     *
     * @param passes as of {@link Stdio}
     */
    record Interactive(int passes) implements Task {

        public Interactive {
            requirePass(passes);
        }
    }

    /** It is a file for each test, which is checked as if a program had printed it. */
    record SubmitAnswer() implements Task {}

    /**
     * It is an input validator of the problem's author, who has to prove the tests: it reads the input, and ends with 42 where
     * that is well formed. No problem asks for this.
     */
    record InputValidation() implements Task {}

    private static void requirePass(int passes) {
        if (passes < 1) {
            throw new IllegalArgumentException("A test has a pass at least");
        }
    }
}
