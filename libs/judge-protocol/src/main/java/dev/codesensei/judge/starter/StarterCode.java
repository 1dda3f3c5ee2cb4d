package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import java.util.List;
import java.util.Optional;

/** The function that a learner has to write, without what it does. It can be compiled and called as it is. */
public final class StarterCode {

    private StarterCode() {}

    /** The languages that there is code in, by their ids. */
    public static List<String> languages() {
        return Dialects.ALL.stream().map(Dialect::language).toList();
    }

    /** The code; empty in any other language. */
    public static Optional<String> of(String language, FunctionSignature function) {
        return dialect(language).map(dialect -> dialect.code(function));
    }

    /**
     * The definitions of the nodes that linked lists and binary trees of this function are made of, for a learner to read and
     * a compiler to know.
     */
    public static List<NodeCode> nodes(String language, FunctionSignature function) {
        return dialect(language).stream()
                .flatMap(dialect -> NodeKind.of(function).entrySet().stream()
                        .map(node ->
                                new NodeCode(node.getKey().typeName(), dialect.node(node.getKey(), node.getValue()))))
                .toList();
    }

    private static Optional<Dialect> dialect(String language) {
        return Dialects.ALL.stream()
                .filter(dialect -> dialect.language().equals(language))
                .findFirst();
    }
}
