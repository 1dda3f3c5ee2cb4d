package dev.codesensei.e2e.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A submission as a client writes it; each method gives a copy with one thing more. */
public record Program(Map<String, Object> fields) {

    public static Program of(String language, String code) {
        return new Program(Map.of()).with("language", language).with("code", code);
    }

    public static Program python(String code) {
        return of("python", code);
    }

    public static Program java(String code) {
        return of("java", code);
    }

    public static Program javaFiles(List<Map<String, String>> files) {
        return new Program(Map.of()).with("language", "java").with("files", files);
    }

    public static Program pythonFiles(List<Map<String, String>> files) {
        return new Program(Map.of()).with("language", "python").with("files", files);
    }

    public static Map<String, String> file(String name, String content) {
        return Map.of("name", name, "content", content);
    }

    public Program stdin(String stdin) {
        return with("stdin", stdin);
    }

    public Program args(String... args) {
        return with("args", List.of(args));
    }

    public Program limit(String name, long value) {
        var limits = new LinkedHashMap<String, Object>();
        if (fields.get("limits") instanceof Map<?, ?> known) {
            known.forEach((key, limit) -> limits.put(String.valueOf(key), limit));
        }
        limits.put(name, value);
        return with("limits", limits);
    }

    public Program waiting() {
        return with("wait", true);
    }

    public Program with(String name, Object value) {
        var copy = new LinkedHashMap<>(fields);
        copy.put(name, value);
        return new Program(copy);
    }
}
