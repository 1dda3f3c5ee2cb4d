package dev.codesensei.problem.statement;

import dev.codesensei.problem.packages.StatementFormat;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes HTML of what authors write. Whatever they write, it is safe to show. */
public final class StatementHtml {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customInlineContentParserFactory(new FormulaParser.Factory())
            .customBlockParserFactory(new FormulaBlockParser.Factory())
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(FormulaRenderer::new)
            .build();

    private StatementHtml() {}

    /**
     * What a reader is shown; empty for what is not text.
     *
     * @param files the address below which the files of the problem are
     */
    public static Optional<String> of(String source, StatementFormat format, String files) {
        return switch (format) {
            case MARKDOWN -> Optional.of(new SafeHtml(files).of(RENDERER.render(PARSER.parse(source))));
            case HTML -> Optional.of(new SafeHtml(files).of(source));
            case LATEX -> Optional.of(new SafeHtml(files).of(LatexHtml.of(source)));
            case PDF -> Optional.empty();
        };
    }
}
