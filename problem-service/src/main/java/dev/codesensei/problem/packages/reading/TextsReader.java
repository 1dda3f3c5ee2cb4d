package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.packages.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the texts of one kind: {@code problem.en.md} and its like. */
final class TextsReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    private final Context context;

    TextsReader(Context context) {
        this.context = context;
    }

    /** Early packages of the draft still use the older name of the folder. */
    Texts read(String kind, String folder) {
        FileTree tree = context.tree();
        if (folder.equals("statement") && !tree.hasFolder(folder) && tree.hasFolder("problem_statement")) {
            context.findings().warning("problem_statement", "is called statement in this format");
            return read(kind, "problem_statement");
        }
        List<Statement> statements = new ArrayList<>();
        List<PackageFile> auxiliary = new ArrayList<>();
        for (PackageFile file : tree.below(folder)) {
            statement(kind, folder, file)
                    .ifPresentOrElse(text -> add(statements, text, folder, file), () -> auxiliary.add(file));
        }
        return new Texts(statements, auxiliary);
    }

    /** A file without a language means English, so that two files can be the same text. */
    private void add(List<Statement> statements, Statement text, String folder, PackageFile file) {
        boolean known = statements.stream()
                .anyMatch(one -> one.language().equals(text.language()) && one.format() == text.format());
        if (known) {
            context.findings().error(folder + "/" + file.path(), "is a second text in the same language and format");
        } else {
            statements.add(text);
        }
    }

    private Optional<Statement> statement(String kind, String folder, PackageFile file) {
        String[] parts = file.path().split("\\.", -1);
        if (!parts[0].equals(kind) || parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        Optional<StatementFormat> format = StatementFormat.of(parts[parts.length - 1]);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        String language = parts.length == 3 ? parts[1] : "en";
        String path = folder + "/" + file.path();
        if (!LANGUAGE.matcher(language).matches()) {
            context.findings().error(path, "should name a language such as en or pt-BR, and names " + language);
            return Optional.empty();
        }
        if (format.get() == StatementFormat.HTML) {
            context.findings().warning(path, "is HTML, which other judges do not read");
        }
        return Optional.of(new Statement(language, format.get(), file.content()));
    }
}
