package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How one language writes functions and types. */
interface Dialect {

    /** Its id. */
    String language();

    String code(FunctionSignature function);

    /** Defines a kind of node with values of a type. */
    String node(NodeKind kind, ValueType values);

    /** The parameters as they stand between parentheses. */
    static String parameters(FunctionSignature function, Function<Parameter, String> one) {
        return function.parameters().stream().map(one).collect(Collectors.joining(", "));
    }
}
