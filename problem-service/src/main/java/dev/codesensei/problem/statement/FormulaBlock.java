package dev.codesensei.problem.statement;

import org.commonmark.node.CustomBlock;

/** Math in lines of its own, with its dollar signs. */
final class FormulaBlock extends CustomBlock {

    private String source = "";

    String source() {
        return source;
    }

    void become(String lines) {
        this.source = lines;
    }
}
