package dev.codesensei.e2e.languages;

import dev.codesensei.e2e.client.Program;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is tried in every language: input and output, both kinds of failure, and each limit. */
public final class Trials {

    private static final Set<String> WITHOUT_COMPILER = Set.of("python", "javascript");

    /** Enough that what is written into the memory of a sandbox reaches another limit first. */
    private static final long PLENTY_KIB = 512 * 1024;

    private static final List<Row> TABLE = List.of(
            new Row("echo", "unicode", "OK", "grüße 🌍 żółć 🎉\n", program -> program.stdin("grüße 🌍\n")),
            new Row("compile error", "broken", "COMPILE_ERROR", "3", program -> program),
            new Row("arguments", "arguments", "OK", "a b\n$HOME\n", program -> program.args("a b", "$HOME")),
            new Row("exit code", "exit", "RUNTIME_ERROR", "bye\n", program -> program),
            new Row("runtime error", "crash", "RUNTIME_ERROR", "", program -> program),
            new Row("CPU limit", "endless", "TIME_LIMIT", "", program -> program.limit("cpuMillis", 700)),
            new Row("wall limit", "sleep", "WALL_TIME_LIMIT", "", program -> program.limit("wallMillis", 800)),
            new Row("memory limit", "memory", "MEMORY_LIMIT", "", program -> program),
            new Row("output limit", "flood", "OUTPUT_LIMIT", "xxx", program -> program.limit("outputBytes", 100_000)),
            new Row(
                    "processes",
                    "processes",
                    "OK",
                    "stopped\n",
                    program -> program.limit("processes", 20).limit("memoryKib", PLENTY_KIB)),
            new Row("files", "disk", "OK", "stopped\n", program -> program.limit("memoryKib", PLENTY_KIB)));

    private Trials() {}

    /**
     * A line of the table.
     *
     * @param program which of the small programs is run
     */
    private record Row(String name, String program, String verdict, String said, UnaryOperator<Program> circumstances) {

        /** Where a language tells something in another way, for reasons of its own. */
        Row in(String language) {
            if (name.equals("compile error") && WITHOUT_COMPILER.contains(language)) {
                return new Row(name, "unparsable", "RUNTIME_ERROR", "SyntaxError", circumstances);
            }
            if (name.equals("memory limit") && language.equals("java")) {
                return new Row(name, "heap", "RUNTIME_ERROR", "OutOfMemoryError", circumstances);
            }
            return this;
        }

        Trial trial(String language) {
            Program plain = Program.of(language, Sources.of(language, program));
            return new Trial(language, name, circumstances.apply(plain), verdict, said);
        }
    }

    /** Everything in all languages; the first in each is its first program since the start. */
    public static Stream<Trial> all() {
        return trials(_ -> true, _ -> true);
    }

    /** Everything in one language of each kind, and of the others whether they are there. */
    static Stream<Trial> sample() {
        Set<String> thorough = Set.of("python", "java", "cpp");
        Set<String> brief = Set.of("echo", "compile error");
        return Stream.concat(
                trials(_ -> true, brief::contains), trials(thorough::contains, name -> !brief.contains(name)));
    }

    private static Stream<Trial> trials(Predicate<String> languages, Predicate<String> names) {
        return TABLE.stream()
                .filter(row -> names.test(row.name()))
                .flatMap(row -> Sources.LANGUAGES.stream()
                        .filter(languages)
                        .map(language -> row.in(language).trial(language)));
    }
}
