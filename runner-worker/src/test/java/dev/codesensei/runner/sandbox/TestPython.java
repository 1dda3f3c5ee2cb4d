package dev.codesensei.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The real Python of this machine, behind whatever wrapper is on the PATH. */
final class TestPython {

    static final Path HOME = Path.of(ask("import sys; print(sys.base_prefix)"));
    static final Path PROGRAM = HOME.resolve("bin/python3");

    private TestPython() {}

    private static String ask(String code) {
        try {
            Process process = new ProcessBuilder("python3", "-c", code).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
