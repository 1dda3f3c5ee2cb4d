package dev.codesensei.problem.statement;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Makes HTML of the part of LaTeX that statements of problems are written in. Math is left to the client, and what is not
 * known is shown as it was written. Authors may nest and leave open whatever they like: it costs no more than its length.
 */
final class LatexHtml {

    /** What is nested deeper is shown as it was written. */
    private static final int DEEPEST = 30;

    private static final Map<String, String> TYPOGRAPHY =
            Map.of("``", "“", "''", "”", "`", "‘", "'", "’", "~", "\u00a0");

    private final LatexSource source;
    private final int depth;
    private final Inside inside;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> rest = new ArrayDeque<>();
    private boolean inParagraph;
    private boolean inItem;

    private LatexHtml(String latex, int depth, Inside inside) {
        this.source = new LatexSource(latex);
        this.depth = depth;
        this.inside = inside;
    }

    /** What is being written. */
    enum Inside {
        PARAGRAPHS,
        LINE,
        LIST,
        TABLE
    }

    /** The body of a document; without one all is body. Not safe yet: links lead where the author wants. */
    static String of(String latex) {
        var document = new LatexSource(latex);
        document.upTo("\\begin{document}");
        String body = document.isAtEnd() ? latex : document.environment("document");
        return new LatexHtml(body, 0, Inside.PARAGRAPHS).all();
    }

    private String all() {
        while (!source.isAtEnd()) {
            step();
        }
        endParagraph();
        if (inItem) {
            out.append("</li>");
        }
        return out.toString();
    }

    private void step() {
        switch (source.peek()) {
            case '\\' -> {
                source.next();
                command(source.command());
            }
            case '%' -> source.skipLine();
            case '{' -> {
                source.next();
                write(line(source.group()));
            }
            case '}' -> source.next();
            case '$' -> dollars();
            case '&' -> cell();
            case ' ', '\t', '\r', '\n' -> white();
            default -> text(typography());
        }
    }

    private void white() {
        if (source.skipWhite()) {
            endParagraph();
        }
        out.append(' ');
    }

    private String typography() {
        for (String sign : new String[] {"``", "''", "`", "'", "~"}) {
            if (source.skip(sign)) {
                return TYPOGRAPHY.getOrDefault(sign, sign);
            }
        }
        if (source.skip("---")) {
            return "—";
        }
        return source.skip("--") ? "–" : String.valueOf(source.next());
    }

    private void dollars() {
        if (source.skip("$$")) {
            block("<div class=\"math\">" + escaped("$$" + source.upTo("$$") + "$$") + "</div>");
        } else {
            source.next();
            formula(source.upToPlain('$'));
        }
    }

    private void formula(String math) {
        write("<span class=\"math\">" + escaped("$" + math + "$") + "</span>");
    }

    private void cell() {
        source.next();
        if (inside == Inside.TABLE) {
            out.append("</td><td>");
        } else {
            text("&");
        }
    }

    private void command(String name) {
        String element = LatexSigns.AROUND.get(name);
        String sign = LatexSigns.SYMBOLS.get(name);
        if (element != null) {
            around(element);
        } else if (sign != null) {
            source.skipSpaces(name);
            text(sign);
        } else if (LatexSigns.REST.containsKey(name)) {
            source.skipSpaces(name);
            begin(LatexSigns.REST.getOrDefault(name, "em"));
        } else if (LatexSigns.ACCENTS.containsKey(name)) {
            String letter = source.argument().replace("\\i", "i").replace("\\j", "j");
            text(Normalizer.normalize(letter + LatexSigns.ACCENTS.get(name), Normalizer.Form.NFC));
        } else if (LatexSigns.TRANSPARENT.contains(name)) {
            write(line(source.argument()));
        } else if (LatexSigns.DROPPED_WITH_ARGUMENT.contains(name)) {
            source.option();
            source.argument();
        } else if (!LatexSigns.DROPPED.contains(name)) {
            structure(name);
        }
    }

    private void structure(String name) {
        switch (name) {
            case "begin" -> environment(source.argument());
            case "par" -> endParagraph();
            case "item" -> item();
            case "\\" -> lineBreak();
            case "(" -> formula(source.upTo("\\)"));
            case "[" -> block("<div class=\"math\">" + escaped("$$" + source.upTo("\\]") + "$$") + "</div>");
            case "verb" -> verb();
            case "url" -> link(source.argument(), "");
            case "href" -> link(source.argument(), line(source.argument()));
            case "includegraphics" -> {
                source.option();
                write(picture(source.argument(), ""));
            }
            case "illustration" -> illustration();
            case "newcommand", "renewcommand" -> {
                source.argument();
                source.option();
                source.argument();
            }
            default -> unknown("\\" + name);
        }
    }

    private void unknown(String command) {
        text(command);
        while (source.skip("{")) {
            write("{" + line(source.group()) + "}");
        }
    }

    private void around(String element) {
        String html = "<" + element + ">" + line(source.argument()) + "</" + element + ">";
        if (LatexSigns.BLOCKS.contains(element)) {
            block(html);
        } else {
            write(html);
        }
    }

    private void begin(String element) {
        write("<" + element + ">");
        rest.push(element);
    }

    private void lineBreak() {
        source.option();
        if (inside == Inside.TABLE) {
            out.append("</td></tr><tr><td>");
        } else {
            write("<br>");
        }
    }

    private void verb() {
        if (!source.isAtEnd()) {
            String mark = String.valueOf(source.next());
            write("<code>" + escaped(source.upTo(mark)) + "</code>");
        }
    }

    private void link(String address, String html) {
        write("<a href=\"" + escaped(address) + "\">" + (html.isEmpty() ? escaped(address) : html) + "</a>");
    }

    /** The macro of the older formats: a width, a file and who made it. */
    private void illustration() {
        source.argument();
        String file = source.argument();
        String caption = source.argument();
        block("<figure>" + picture(file, "") + "<figcaption>" + line(caption) + "</figcaption></figure>");
    }

    private static String picture(String file, String text) {
        String name = file.strip();
        return "<img src=\"" + escaped(name.contains(".") ? name : name + ".png") + "\" alt=\"" + escaped(text) + "\">";
    }

    private void item() {
        String label = source.option().orElse("");
        if (inside != Inside.LIST) {
            return;
        }
        endParagraph();
        out.append(inItem ? "</li><li>" : "<li>");
        inItem = true;
        if (!label.isEmpty()) {
            out.append("<strong>").append(line(label)).append("</strong> ");
        }
        source.skipWhite();
    }

    private void environment(String name) {
        new LatexEnvironment(name, source, this::inner)
                .html()
                .ifPresentOrElse(this::block, () -> unknown("\\begin{" + name + "}"));
    }

    private String line(String latex) {
        return inner(latex, Inside.LINE);
    }

    private String inner(String latex, Inside within) {
        return depth == DEEPEST ? escaped(latex) : new LatexHtml(latex, depth + 1, within).all();
    }

    private void text(String text) {
        write(escaped(text));
    }

    private void write(String html) {
        if (inside == Inside.PARAGRAPHS && !inParagraph) {
            out.append("<p>");
            inParagraph = true;
        }
        out.append(html);
    }

    private void block(String html) {
        endParagraph();
        out.append(html);
    }

    private void endParagraph() {
        while (!rest.isEmpty()) {
            out.append("</").append(rest.pop()).append('>');
        }
        if (inParagraph) {
            out.append("</p>");
            inParagraph = false;
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
