package dev.codesensei.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A report as a page that is kept: first the bars, then all that was measured. */
public final class MarkdownFile {

    private MarkdownFile() {}

    public static void write(Report report, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page(report));
    }

    static String page(Report report) {
        var text = new StringBuilder("# Results\n\n");
        text.append("Written by the benchmarks themselves. What each line means, and how to repeat it: ");
        text.append("[docs/guides/benchmarks.md](../docs/guides/benchmarks.md).\n\n");
        text.append("## The machine\n\n");
        report.circumstances().forEach((what, value) -> text.append("* **%s**: %s%n".formatted(what, value)));
        text.append("\n## Bars\n\n");
        row(text, List.of("figure", "bar", "measured", ""));
        row(text, List.of("---", "---", "---:", "---"));
        report.judged().forEach(figure -> row(text, judged(figure)));
        text.append("\n## All figures\n\n");
        row(text, List.of("figure", "samples", "median", "p90", "p95", "p99", "min", "max", ""));
        row(text, List.of("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---"));
        report.figures().forEach(figure -> row(text, plain(figure)));
        return text.toString();
    }

    private static List<String> judged(Figure figure) {
        Bar bar = figure.bar();
        return bar == null
                ? List.of()
                : List.of(
                        figure.name(),
                        bar.toString() + " " + figure.unit(),
                        Digits.of(bar.measured(figure.samples())),
                        figure.verdict());
    }

    private static List<String> plain(Figure figure) {
        Samples samples = figure.samples();
        return List.of(
                figure.name(),
                String.valueOf(samples.values().size()),
                Digits.of(samples.median()),
                Digits.of(samples.quantile(0.9)),
                Digits.of(samples.quantile(0.95)),
                Digits.of(samples.quantile(0.99)),
                Digits.of(samples.min()),
                Digits.of(samples.max()),
                figure.unit());
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
