package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import dev.codesensei.judge.grading.ValueType.Shape;
import java.util.Set;

/** A method of a class {@code Solution}. Lists are arrays unless they hold what no array can. */
final class Java implements Dialect {

    private static final Set<String> WORDS = Dialect.words("""
            _ abstract assert boolean break byte case catch char class const continue default do double else enum extends false
            final finally float for goto if implements import instanceof int interface long native new null package private
            protected public return short static strictfp super switch synchronized this throw throws transient true try
            void volatile while
            """);

    @Override
    public String language() {
        return "java";
    }

    @Override
    public Set<String> reserved() {
        return WORDS;
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
