package dev.codesensei.problem.statement;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes math as text that the client finds by its class. */
final class FormulaRenderer implements NodeRenderer {

    private static final Map<String, String> ATTRIBUTES = Map.of("class", "math");

    private final HtmlWriter html;

    FormulaRenderer(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class, FormulaBlock.class);
    }

    @Override
    public void render(Node node) {
        String element = node instanceof FormulaBlock ? "div" : "span";
        html.tag(element, ATTRIBUTES);
        html.text(Formula.sourceOf(node));
        html.tag("/" + element);
    }
}
