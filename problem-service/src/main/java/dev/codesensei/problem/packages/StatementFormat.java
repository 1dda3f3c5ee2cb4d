package dev.codesensei.problem.packages;

import java.util.Arrays;
import java.util.Optional;

/** How a statement is written. */
public enum StatementFormat {
    MARKDOWN("md"),
    LATEX("tex"),
    PDF("pdf"),
    HTML("html");

    private final String extension;

    StatementFormat(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    public static Optional<StatementFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
