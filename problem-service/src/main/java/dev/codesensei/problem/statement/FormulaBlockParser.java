package dev.codesensei.problem.statement;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Keeps lines between two lines of {@code $$} together, which otherwise become headings and lists. */
final class FormulaBlockParser extends AbstractBlockParser {

    private static final String FENCE = "$$";

    private final FormulaBlock block = new FormulaBlock();
    private final List<String> lines = new ArrayList<>();
    private boolean closed;

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String text = line.getContent().toString();
        lines.add(text);
        closed = lines.size() > 1 && text.strip().endsWith(FENCE);
    }

    @Override
    public void closeBlock() {
        block.become(String.join("\n", lines));
    }

    /** Begins one at a line that has nothing but the fence. */
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            return line.strip().equals(FENCE) && state.getIndent() < 4
                    ? BlockStart.of(new FormulaBlockParser()).atIndex(state.getIndex())
                    : BlockStart.none();
        }
    }
}
