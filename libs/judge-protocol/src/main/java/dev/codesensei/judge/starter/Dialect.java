package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How one language writes functions and types. */
interface Dialect {

    /** Its id. */
    String language();

    /** What cannot be the name of anything. */
    Set<String> reserved();

    /** What cannot be the name of a function either, since something else is called so already. */
    default Set<String> takenFunctions() {
        return Set.of();
    }

    String code(FunctionSignature function);

    /** Defines a kind of node with values of a type. */
    String node(NodeKind kind, ValueType values);

    /** The words of a text. */
    static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** The parameters as they stand between parentheses. */
    static String parameters(FunctionSignature function, Function<Parameter, String> one) {
        return function.parameters().stream().map(one).collect(Collectors.joining(", "));
    }
}
