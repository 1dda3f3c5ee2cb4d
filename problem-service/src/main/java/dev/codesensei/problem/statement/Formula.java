package dev.codesensei.problem.statement;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Math inside a line, with its dollar signs: the client sets it. */
final class Formula extends CustomNode {

    private final String source;

    Formula(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    static String sourceOf(Node node) {
        return switch (node) {
            case Formula formula -> formula.source();
            case FormulaBlock block -> block.source();
            default -> throw new IllegalArgumentException("no formula: " + node);
        };
    }
}
