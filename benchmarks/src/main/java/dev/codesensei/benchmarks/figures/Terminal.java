package dev.codesensei.benchmarks.figures;

/** A report for whoever started the measurements. */
public final class Terminal {

    private static final String LINE = "%-58s %9s %9s %9s %9s %9s  %-6s %-16s %s%n";

    private Terminal() {}

    public static String table(Report report) {
        var text = new StringBuilder();
        report.circumstances().forEach((what, value) -> text.append("%-14s %s%n".formatted(what, value)));
        text.append(LINE.formatted("", "median", "p90", "p95", "p99", "max", "", "bar", ""));
        for (Figure figure : report.figures()) {
            Samples samples = figure.samples();
            text.append(LINE.formatted(
                    figure.name(),
                    Digits.of(samples.median()),
                    Digits.of(samples.quantile(0.9)),
                    Digits.of(samples.quantile(0.95)),
                    Digits.of(samples.quantile(0.99)),
                    Digits.of(samples.max()),
                    figure.unit(),
                    figure.bar() == null ? "" : figure.bar(),
                    figure.verdict()));
        }
        return text.toString();
    }
}
