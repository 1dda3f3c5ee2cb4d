package dev.codesensei.benchmarks.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report for programs. */
public final class JsonFile {

    private JsonFile() {}

    public static void write(Report report, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var figures = report.figures().stream().map(JsonFile::plain).toList();
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("circumstances", report.circumstances(), "figures", figures));
    }

    private static Map<String, Object> plain(Figure figure) {
        Samples samples = figure.samples();
        var plain = new LinkedHashMap<String, Object>();
        plain.put("name", figure.name());
        plain.put("unit", figure.unit());
        plain.put("samples", samples.values().size());
        plain.put("median", samples.median());
        plain.put("p90", samples.quantile(0.9));
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
}
