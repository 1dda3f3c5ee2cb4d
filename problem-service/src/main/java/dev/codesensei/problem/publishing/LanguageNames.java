package dev.codesensei.problem.publishing;

import java.util.Map;

/** How packages name the languages of solutions: by a code, or by the ending of a file's name. */
final class LanguageNames {

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
    static String fileOf(String language) {
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

    static String ours(String code) {
        return code.startsWith("python") ? "python" : code;
    }

    /** What nobody knows is named by its ending, so that its author reads which it is. */
    static String ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return BY_ENDING.getOrDefault(ending, ending);
    }
}
