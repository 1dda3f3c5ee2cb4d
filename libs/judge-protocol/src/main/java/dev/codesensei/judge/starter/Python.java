package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import java.util.Set;

/** Types are a comment: beginners write none. */
final class Python implements Dialect {

    private static final Set<String> WORDS = Dialect.words("""
            False None True and as assert async await break class continue def del elif else except finally for from global if
            import in is lambda nonlocal not or pass raise return try while with yield
            """);

    @Override
    public String language() {
        return "python";
    }

    @Override
    public Set<String> reserved() {
        return WORDS;
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
