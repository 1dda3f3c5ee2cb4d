package dev.codesensei.problem.statement;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps {@code $…$} and {@code $$…$$} from being read as Markdown. As elsewhere, a formula has no space inside its dollar
 * signs, and no digit behind them: "$5 and $6" are prices.
 */
final class FormulaParser implements InlineContentParser {

    private static final int LONGEST = 2_000;

    private static final Pattern FORMULA = Pattern.compile(
            "\\$\\$(?:[^$\\\\]|\\\\.)+\\$\\$|\\$(?![\\s$])(?:[^$\\\\]|\\\\.)*?(?<!\\s)\\$(?!\\d)", Pattern.DOTALL);

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        Matcher formula = FORMULA.matcher(ahead(scanner));
        scanner.setPosition(start);
        if (!formula.lookingAt()) {
            return ParsedInline.none();
        }
        for (int i = 0; i < formula.end(); i++) {
            scanner.next();
        }
        return ParsedInline.of(new Formula(formula.group()), scanner.position());
    }

    private static String ahead(Scanner scanner) {
        var text = new StringBuilder();
        while (scanner.hasNext() && text.length() < LONGEST) {
            text.append(scanner.peek());
            scanner.next();
        }
        return text.toString();
    }

    /** Makes one for each text. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }
}
