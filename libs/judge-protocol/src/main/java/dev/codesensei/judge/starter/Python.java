package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;

/** Types are a comment: beginners write none. */
final class Python implements Dialect {

    @Override
    public String language() {
        return "python";
    }

    @Override
    public String code(FunctionSignature function) {
        var code = new StringBuilder(
                "def %s(%s):\n".formatted(function.name(), Dialect.parameters(function, Parameter::name)));
        function.parameters()
                .forEach(parameter -> code.append("    # %s: %s\n"
                        .formatted(parameter.name(), parameter.type().text())));
        return code.append("    # returns %s\n    pass\n"
                        .formatted(function.returns().text()))
                .toString();
    }

    @Override
    public String node(NodeKind kind, ValueType values) {
        return switch (kind) {
            case LIST -> """
                class ListNode:
                    def __init__(self, val=0, next=None):
                        self.val = val
                        self.next = next
                """;
            case TREE -> """
                class TreeNode:
                    def __init__(self, val=0, left=None, right=None):
                        self.val = val
                        self.left = left
                        self.right = right
                """;
        };
    }
}
