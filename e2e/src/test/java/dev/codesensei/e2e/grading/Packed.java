package dev.codesensei.e2e.grading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A problem package as an author writes it. */
final class Packed {

    private final String slug;
    private final Map<String, String> files = new LinkedHashMap<>();

    /** One without any files. */
    Packed(String slug) {
        this.slug = slug;
    }

    /** The beginning of one of the format 2025-09. */
    Packed(String slug, String title) {
        this(slug);
        with("problem.yaml", """
                problem_format_version: "2025-09"
                name: %s
                type: pass-fail
                limits:
                  time_limit: 1
                """.formatted(title));
        with("statement/problem.en.md", "Do as it says: $a + b$.");
    }

    String slug() {
        return slug;
    }

    Packed with(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** Beside pass-fail. */
    Packed of(String type) {
        return with(
                "problem.yaml",
                files.get("problem.yaml").replace("type: pass-fail", "type: [pass-fail, " + type + "]"));
    }

    Packed test(String name, String input, String answer) {
        return with("data/" + name + ".in", input).with("data/" + name + ".ans", answer);
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(slug + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
