package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import java.util.Set;

/** Values are passed by value, which a learner may change to a reference. */
final class Cpp implements Dialect {

    private static final Set<String> WORDS = Dialect.words("""
            alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t class
            co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype
            default delete do double dynamic_cast else enum explicit export extern false float for friend goto if inline int
            long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public register
            reinterpret_cast requires return short signed sizeof static static_assert static_cast struct switch template
            this thread_local throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t
            while xor xor_eq
            """);

    @Override
    public String language() {
        return "cpp";
    }

    @Override
    public Set<String> reserved() {
        return WORDS;
    }

    @Override
    public Set<String> takenFunctions() {
        return Set.of("main");
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
