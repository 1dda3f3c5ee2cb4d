package dev.codesensei.problem.statement;

import dev.codesensei.problem.statement.LatexHtml.Inside;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What stands between a {@code begin} and its {@code end}.
 *
 * @param source behind the name
 * @param inner makes HTML of what is inside
 */
record LatexEnvironment(String name, LatexSource source, BiFunction<String, Inside, String> inner) {

    /** Empty where nobody knows it, and then nothing of it is read. */
    Optional<String> html() {
        if (LatexSigns.VERBATIM.contains(name)) {
            source.option();
            String text = source.upTo("\\end{" + name + "}").stripLeading();
            return Optional.of("<pre>" + LatexHtml.escaped(text) + "</pre>");
        }
        if (LatexSigns.FORMULAS.contains(name)) {
            return Optional.of(formula());
        }
        if (LatexSigns.TABLES.contains(name)) {
            return Optional.of(table());
        }
        return Optional.ofNullable(LatexSigns.ENVIRONMENTS.get(name)).map(this::element);
    }

    /** Several lines are a part of a formula for whoever sets it. */
    private String formula() {
        String plain = name.replace("*", "");
        String body = source.environment(name);
        boolean lines = plain.equals("align") || plain.equals("gather");
        String math = lines ? "\\begin{" + plain + "ed}" + body + "\\end{" + plain + "ed}" : body;
        return "<div class=\"math\">" + LatexHtml.escaped("$$" + math + "$$") + "</div>";
    }

    private String table() {
        source.option();
        source.argument();
        if (name.equals("tabularx")) {
            source.argument();
        }
        String rows = "<tr><td>" + inner.apply(source.environment(name), Inside.TABLE) + "</td></tr>";
        return "<table>" + rows.replaceAll("<tr><td>\\s*</td></tr>", "") + "</table>";
    }

    private String element(String element) {
        source.option();
        if (name.equals("minipage")) {
            source.argument();
        }
        Inside within = LatexSigns.LISTS.contains(name) ? Inside.LIST : Inside.PARAGRAPHS;
        return "<" + element + ">" + inner.apply(source.environment(name), within) + "</" + element + ">";
    }
}
