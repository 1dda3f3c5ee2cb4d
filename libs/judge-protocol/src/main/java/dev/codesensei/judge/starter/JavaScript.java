package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import java.util.Set;

/** Types are a comment that editors understand. */
final class JavaScript implements Dialect {

    static final Set<String> WORDS = Dialect.words("""
            arguments await break case catch class const continue debugger default delete do else enum eval export extends
            false finally for function if implements import in instanceof interface let new null package private protected
            public return static super switch this throw true try typeof undefined var void while with yield
            """);

    @Override
    public String language() {
        return "javascript";
    }

    @Override
    public Set<String> reserved() {
        return WORDS;
    }

    @Override
    public String code(FunctionSignature function) {
        var code = new StringBuilder("/**\n");
        function.parameters()
                .forEach(parameter -> code.append(
                        " * @param {%s} %s\n".formatted(TypeScript.type(parameter.type()), parameter.name())));
        return code.append(" * @returns {%s}\n */\nfunction %s(%s) {\n\n}\n"
                        .formatted(
                                TypeScript.type(function.returns()),
                                function.name(),
                                Dialect.parameters(function, Parameter::name)))
                .toString();
    }

    @Override
    public String node(NodeKind kind, ValueType values) {
        return switch (kind) {
            case LIST -> """
                class ListNode {
                  constructor(val = 0, next = null) {
                    this.val = val;
                    this.next = next;
                  }
                }
                """;
            case TREE -> """
                class TreeNode {
                  constructor(val = 0, left = null, right = null) {
                    this.val = val;
                    this.left = left;
                    this.right = right;
                  }
                }
                """;
        };
    }
}
