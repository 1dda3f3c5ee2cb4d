package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import dev.codesensei.judge.grading.ValueType.Shape;

/** A method of a class {@code Solution}. Lists are arrays unless they hold what no array can. */
final class Java implements Dialect {

    @Override
    public String language() {
        return "java";
    }

    @Override
    public String code(FunctionSignature function) {
        return """
            import java.util.*;

            class Solution {
                public %s %s(%s) {
                    return %s;
                }
            }
            """.formatted(
                        type(function.returns()),
                        function.name(),
                        Dialect.parameters(function, parameter -> type(parameter.type()) + " " + parameter.name()),
                        first(function.returns()));
    }

    @Override
    public String node(NodeKind kind, ValueType values) {
        return switch (kind) {
            case LIST -> """
                class ListNode {
                    %1$s val;
                    ListNode next;

                    ListNode() {}

                    ListNode(%1$s val) {
                        this.val = val;
                    }

                    ListNode(%1$s val, ListNode next) {
                        this.val = val;
                        this.next = next;
                    }
                }
                """.formatted(type(values));
            case TREE -> """
                class TreeNode {
                    %1$s val;
                    TreeNode left;
                    TreeNode right;

                    TreeNode() {}

                    TreeNode(%1$s val) {
                        this.val = val;
                    }

                    TreeNode(%1$s val, TreeNode left, TreeNode right) {
                        this.val = val;
                        this.left = left;
                        this.right = right;
                    }
                }
                """.formatted(type(values));
        };
    }

    private static String type(ValueType type) {
        return switch (type) {
            case Plain plain ->
                switch (plain) {
                    case INT -> "long";
                    case FLOAT -> "double";
                    case BOOL -> "boolean";
                    case STRING -> "String";
                };
            case Holding holding -> {
                ValueType part = holding.parts().getFirst();
                yield switch (holding.shape()) {
                    case LIST -> list(part);
                    case MATRIX ->
                        type(new Holding(Shape.LIST, holding.parts())).endsWith("[]")
                                ? list(part) + "[]"
                                : "List<" + list(part) + ">";
                    case LINKED_LIST -> "ListNode";
                    case BINARY_TREE -> "TreeNode";
                    case OPTIONAL -> "Optional<%s>".formatted(boxed(part));
                    case MAP ->
                        "Map<%s, %s>"
                                .formatted(boxed(part), boxed(holding.parts().getLast()));
                };
            }
        };
    }

    private static String list(ValueType part) {
        String type = type(part);
        return type.contains("<") ? "List<" + type + ">" : type + "[]";
    }

    private static String boxed(ValueType type) {
        return switch (type) {
            case Plain.INT -> "Long";
            case Plain.FLOAT -> "Double";
            case Plain.BOOL -> "Boolean";
            case Plain.STRING -> "String";
            case Holding _ -> type(type);
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
            case Holding _ -> "null";
        };
    }
}
