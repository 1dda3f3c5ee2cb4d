package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;

/** Values are passed by value, which a learner may change to a reference. */
final class Cpp implements Dialect {

    @Override
    public String language() {
        return "cpp";
    }

    @Override
    public String code(FunctionSignature function) {
        return """
            #include <bits/stdc++.h>
            using namespace std;

            %s %s(%s) {
                return {};
            }
            """.formatted(
                        type(function.returns()),
                        function.name(),
                        Dialect.parameters(function, parameter -> type(parameter.type()) + " " + parameter.name()));
    }

    @Override
    public String node(NodeKind kind, ValueType values) {
        return switch (kind) {
            case LIST -> """
                struct ListNode {
                    %1$s val;
                    ListNode *next;
                    ListNode(%1$s val = {}, ListNode *next = nullptr) : val(val), next(next) {}
                };
                """.formatted(qualified(values));
            case TREE -> """
                struct TreeNode {
                    %1$s val;
                    TreeNode *left, *right;
                    TreeNode(%1$s val = {}, TreeNode *left = nullptr, TreeNode *right = nullptr)
                        : val(val), left(left), right(right) {}
                };
                """.formatted(qualified(values));
        };
    }

    /** Nodes are defined before anybody says which namespace is used. */
    private static String qualified(ValueType type) {
        return type(type).replaceAll("\\b(string|vector|optional|map)\\b", "std::$1");
    }

    private static String type(ValueType type) {
        return switch (type) {
            case Plain plain ->
                switch (plain) {
                    case INT -> "long long";
                    case FLOAT -> "double";
                    case BOOL -> "bool";
                    case STRING -> "string";
                };
            case Holding holding -> {
                String part = type(holding.parts().getFirst());
                yield switch (holding.shape()) {
                    case LIST -> "vector<%s>".formatted(part);
                    case MATRIX -> "vector<vector<%s>>".formatted(part);
                    case LINKED_LIST -> "ListNode*";
                    case BINARY_TREE -> "TreeNode*";
                    case OPTIONAL -> "optional<%s>".formatted(part);
                    case MAP ->
                        "map<%s, %s>".formatted(part, type(holding.parts().getLast()));
                };
            }
        };
    }
}
