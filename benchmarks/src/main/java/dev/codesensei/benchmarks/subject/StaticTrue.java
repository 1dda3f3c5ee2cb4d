package dev.codesensei.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The smallest program there is, as a language of its own: what starting anything in a sandbox costs. An operator adds
 * languages the same way.
 */
public final class StaticTrue {

    /** The id of the language. */
    public static final String LANGUAGE = "true";

    /** It tells where it lives when it is asked, as the probe of every language wants. */
    private static final String SOURCE = """
            #include <stdio.h>
            int main(int words, char **word) {
                if (words > 1)
                    printf("home = %s\\nversion 1.0\\n", HOME);
                return 0;
            }
            """;

    private StaticTrue() {}

    /** Builds it in a folder, which sandboxes will see, and returns the environment that offers it. */
    public static Map<String, String> build(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path source = Files.writeString(folder.resolve("true.c"), SOURCE);
        Process gcc = new ProcessBuilder(
                        "gcc", "-O2", "-static", "-DHOME=\"" + folder + "\"", "-o", "true", source.toString())
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (gcc.waitFor() != 0) {
            throw new IOException("The static program cannot be built");
        }
        String profile = "SENSEI_LANGUAGES_TRUE_";
        return Map.of(
                profile + "NAME", "A static program",
                profile + "FILE_NAME", "main.txt",
                profile + "TOOLCHAIN_PROGRAM", folder.resolve("true").toString(),
                profile + "TOOLCHAIN_EXECUTABLE", "true",
                profile + "TOOLCHAIN_VERSION", "--version",
                profile + "RUN", "{program}",
                profile + "LIMITS_MEMORY", "64M");
    }
}
