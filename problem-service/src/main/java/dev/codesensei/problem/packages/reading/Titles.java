package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.packages.Texts;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The title in each language: from the metadata, or in the older formats from the LaTeX of a statement. */
final class Titles {

    private static final Pattern PLAIN = Pattern.compile("%%\\s*plainproblemname:\\s*(.+)");
    private static final Pattern COMMAND = Pattern.compile("\\\\problemname\\{([^{}\\\\$]+)}");

    private final Context context;
    private final Texts statements;

    Titles(Context context, Texts statements) {
        this.context = context;
        this.statements = statements;
    }

    Map<String, String> read(YamlMap yaml, String folder) {
        Optional<YamlNode> name = yaml.get("name");
        if (name.isEmpty() && !context.format().legacy()) {
            yaml.error("name", "is missing");
        }
        if (name.isPresent()
                && name.get() instanceof YamlNode.Fields
                && !context.format().legacy()) {
            return yaml.each("name", YamlMap::text);
        }
        Optional<String> title = yaml.text("name");
        return context.format().legacy()
                ? legacy(title, folder)
                : title.map(text -> Map.of("en", text)).orElse(Map.of());
    }

    private Map<String, String> legacy(Optional<String> title, String folder) {
        var titles = new TreeMap<String, String>();
        for (Statement statement : statements.statements()) {
            Optional<String> own = inLatex(statement);
            own.ifPresent(text -> titles.put(statement.language(), text));
            titles.putIfAbsent(statement.language(), title.orElse(folder));
        }
        if (titles.isEmpty()) {
            titles.put("en", title.orElse(folder));
        }
        return titles;
    }

    private Optional<String> inLatex(Statement statement) {
        if (statement.format() != StatementFormat.LATEX) {
            return Optional.empty();
        }
        return Stream.of("problem." + statement.language() + ".tex", "problem.tex")
                .map(file -> "problem_statement/" + file)
                .filter(context.tree()::has)
                .findFirst()
                .flatMap(context.tree()::text)
                .flatMap(Titles::find);
    }

    private static Optional<String> find(String latex) {
        return Stream.of(PLAIN, COMMAND)
                .map(pattern -> pattern.matcher(latex))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }
}
