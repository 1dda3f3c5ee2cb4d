package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import java.util.Set;

/** What may be absent is a pointer. */
final class Go implements Dialect {

    private static final Set<String> WORDS = Dialect.words("""
            _ break case chan const continue default defer else fallthrough for func go goto if import interface map package
            range return select struct switch type var
            """);

    @Override
    public String language() {
        return "go";
    }

    @Override
    public Set<String> reserved() {
        return WORDS;
    }

    @Override
    public Set<String> takenFunctions() {
        return Set.of("main", "init");
    }

    @Override
    public String code(FunctionSignature function) {
        return "package main\n\nfunc %s(%s) %s {\n\treturn %s\n}\n"
                .formatted(
                        function.name(),
                        Dialect.parameters(function, parameter -> parameter.name() + " " + type(parameter.type())),
                        type(function.returns()),
                        first(function.returns()));
    }

    @Override
    public String node(NodeKind kind, ValueType values) {
        return switch (kind) {
            case LIST -> "type ListNode struct {\n\tVal  %s\n\tNext *ListNode\n}\n".formatted(type(values));
            case TREE ->
                "type TreeNode struct {\n\tVal   %s\n\tLeft  *TreeNode\n\tRight *TreeNode\n}\n".formatted(type(values));
        };
    }

    private static String type(ValueType type) {
        return switch (type) {
            case Plain plain ->
                switch (plain) {
                    case INT -> "int";
                    case FLOAT -> "float64";
                    case BOOL -> "bool";
                    case STRING -> "string";
                };
            case Holding holding -> {
                String part = type(holding.parts().getFirst());
                yield switch (holding.shape()) {
                    case LIST -> "[]" + part;
                    case MATRIX -> "[][]" + part;
                    case LINKED_LIST -> "*ListNode";
                    case BINARY_TREE -> "*TreeNode";
                    case OPTIONAL -> "*" + part;
                    case MAP -> "map[%s]%s".formatted(part, type(holding.parts().getLast()));
                };
            }
        };
    }

    private static String first(ValueType type) {
        return switch (type) {
            case Plain plain ->
                switch (plain) {
                    case INT, FLOAT -> "0";
                    case BOOL -> "false";
                    case STRING -> "\"\"";
                };
            case Holding _ -> "nil";
        };
    }
}
