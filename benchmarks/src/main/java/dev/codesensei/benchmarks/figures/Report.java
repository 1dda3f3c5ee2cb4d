package dev.codesensei.benchmarks.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All figures of one run, for people and for programs. */
public final class Report {

    private static final String LINE = "%-52s %9s %9s %9s %9s  %-6s %s%n";

    private final Map<String, String> circumstances = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /** Something that whoever reads the figures has to know. */
    public void note(String what, String value) {
        circumstances.put(what, value);
    }

    public void add(List<Figure> more) {
        figures.addAll(more);
    }

    public String table() {
        var text = new StringBuilder();
        circumstances.forEach((what, value) -> text.append("%-12s %s%n".formatted(what, value)));
        text.append(LINE.formatted("", "median", "p95", "min", "max", "", "bar"));
        for (Figure figure : figures) {
            Samples samples = figure.samples();
            text.append(LINE.formatted(
                    figure.name(),
                    number(samples.median()),
                    number(samples.quantile(0.95)),
                    number(samples.min()),
                    number(samples.max()),
                    figure.unit(),
                    figure.judgement()));
        }
        return text.toString();
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        file.toFile(),
                        Map.of(
                                "measuredAt",
                                Instant.now().toString(),
                                "circumstances",
                                circumstances,
                                "figures",
                                figures.stream().map(Report::plain).toList()));
    }

    private static Map<String, Object> plain(Figure figure) {
        Samples samples = figure.samples();
        var plain = new LinkedHashMap<String, Object>();
        plain.put("name", figure.name());
        plain.put("unit", figure.unit());
        plain.put("samples", samples.values().size());
        plain.put("median", samples.median());
        plain.put("p95", samples.quantile(0.95));
        plain.put("p99", samples.quantile(0.99));
        plain.put("min", samples.min());
        plain.put("max", samples.max());
        Bar bar = figure.bar();
        if (bar != null) {
            plain.put("bar", bar.toString());
            plain.put("met", bar.isMetBy(samples));
        }
        return plain;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
