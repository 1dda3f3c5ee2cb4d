package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import java.util.Set;

/** Whole numbers are numbers here, and those that no number can hold come as a BigInt. */
final class TypeScript implements Dialect {

    @Override
    public String language() {
        return "typescript";
    }

    @Override
    public Set<String> reserved() {
        return JavaScript.WORDS;
    }

    @Override
    public String code(FunctionSignature function) {
        return "function %s(%s): %s {\n  return %s;\n}\n"
                .formatted(
                        function.name(),
                        Dialect.parameters(function, parameter -> parameter.name() + ": " + type(parameter.type())),
                        type(function.returns()),
                        first(function.returns()));
    }

    @Override
    public String node(NodeKind kind, ValueType values) {
        return switch (kind) {
            case LIST -> """
                declare class ListNode {
                  val: %1$s;
                  next: ListNode | null;
                  constructor(val?: %1$s, next?: ListNode | null);
                }
                """.formatted(type(values));
            case TREE -> """
                declare class TreeNode {
                  val: %1$s;
                  left: TreeNode | null;
                  right: TreeNode | null;
                  constructor(val?: %1$s, left?: TreeNode | null, right?: TreeNode | null);
                }
                """.formatted(type(values));
        };
    }

    static String type(ValueType type) {
        return switch (type) {
            case Plain plain ->
                switch (plain) {
                    case INT, FLOAT -> "number";
                    case BOOL -> "boolean";
                    case STRING -> "string";
                };
            case Holding holding -> {
                String part = type(holding.parts().getFirst());
                yield switch (holding.shape()) {
                    case LIST -> list(part);
                    case MATRIX -> list(list(part));
                    case LINKED_LIST -> "ListNode | null";
                    case BINARY_TREE -> "TreeNode | null";
                    case OPTIONAL -> part + " | null";
                    case MAP ->
                        "Map<%s, %s>".formatted(part, type(holding.parts().getLast()));
                };
            }
        };
    }

    private static String list(String part) {
        return part.contains("|") ? "(" + part + ")[]" : part + "[]";
    }

    private static String first(ValueType type) {
        return switch (type) {
            case Plain plain ->
                switch (plain) {
                    case INT, FLOAT -> "0";
                    case BOOL -> "false";
                    case STRING -> "''";
                };
            case Holding holding ->
                switch (holding.shape()) {
                    case LIST, MATRIX -> "[]";
                    case LINKED_LIST, BINARY_TREE, OPTIONAL -> "null";
                    case MAP -> "new Map()";
                };
        };
    }
}
