package dev.codesensei.judge.grading;

import java.util.List;

/**
 * What a learner has to write in a function problem.
 *
 * @param name of the function, the same in every language
 */
public record FunctionSignature(String name, List<Parameter> parameters, ValueType returns) {

    /** An argument by name and type. */
    public record Parameter(String name, ValueType type) {}

    public FunctionSignature {
        parameters = List.copyOf(parameters);
    }
}
