package dev.codesensei.standalone.program;

import dev.codesensei.standalone.console.Refusal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The language that a file's ending stands for. Whether the suite speaks it, the suite says. */
final class Language {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("py", "python"),
            Map.entry("java", "java"),
            Map.entry("js", "javascript"),
            Map.entry("mjs", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("c", "c"),
            Map.entry("cc", "cpp"),
            Map.entry("cpp", "cpp"),
            Map.entry("cxx", "cpp"),
            Map.entry("go", "go"),
            Map.entry("rs", "rust"),
            Map.entry("kt", "kotlin"),
            Map.entry("cs", "csharp"),
            Map.entry("rb", "ruby"),
            Map.entry("php", "php"),
            Map.entry("sh", "bash"));

    private Language() {}

    static String of(Path file) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_ENDING.get(ending))
                .orElseThrow(() ->
                        new Refusal("The ending of %s names no language: say which with --language.".formatted(file)));
    }
}
