package dev.codesensei.problem.packages;

import java.util.Comparator;
import java.util.List;

/** The texts of one kind in all languages (statements, or solutions), and the files that they refer to. */
public record Texts(List<Statement> statements, List<PackageFile> auxiliary) {

    public Texts {
        statements = statements.stream()
                .sorted(Comparator.comparing(Statement::language).thenComparing(Statement::format))
                .toList();
        auxiliary = List.copyOf(auxiliary);
    }
}
