package dev.codesensei.problem.exchange;

import java.util.Map;
import java.util.Optional;

/** How packages name the languages of programs: by a code, or by the ending of a file's name. */
public final class LanguageNames {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("py", "python"),
            Map.entry("java", "java"),
            Map.entry("cpp", "cpp"),
            Map.entry("cc", "cpp"),
            Map.entry("cxx", "cpp"),
            Map.entry("C", "cpp"),
            Map.entry("c", "c"),
            Map.entry("js", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("go", "go"),
            Map.entry("rs", "rust"),
            Map.entry("sh", "bash"),
            Map.entry("rb", "ruby"),
            Map.entry("php", "php"),
            Map.entry("kt", "kotlin"),
            Map.entry("cs", "csharp"));

    private LanguageNames() {}

    /** What a solution of one file is called, whatever version of a language it is in. */
    public static String fileOf(String language) {
        return "solution."
                + switch (language) {
                    case "python", "py", "python3" -> "py";
                    case "javascript", "js" -> "js";
                    case "typescript", "ts" -> "ts";
                    case "rust", "rs" -> "rs";
                    case "ruby", "rb" -> "rb";
                    case "kotlin", "kt" -> "kt";
                    case "csharp", "cs" -> "cs";
                    case "bash", "sh" -> "sh";
                    case "c++", "cpp20" -> "cpp";
                    default -> language;
                };
    }

    public static String ours(String code) {
        return code.startsWith("python") ? "python" : code;
    }

    /** What nobody knows is named by its ending, so that its author reads which it is. */
    public static String ofFile(String name) {
        return known(name).orElseGet(() -> ending(name));
    }

    /** Empty for what is no source: a header, a text. */
    static Optional<String> known(String name) {
        return Optional.ofNullable(BY_ENDING.get(ending(name)));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
