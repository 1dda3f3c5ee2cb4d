package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real Node of this machine, and programs for it. */
final class TestNode {

    static final Path HOME = Path.of(ask("path.resolve(process.execPath, '../..')"));

    static final WaitingProgram WAITING = new WaitingProgram(
            List.of(HOME.resolve("bin/node").toString(), "--max-old-space-size=224", "main.js"),
            Map.of("PATH", "/usr/bin:/bin", "HOME", "/box", "LANG", "C.UTF-8"));

    static final Limits LIMITS = new Limits(5_000, 15_000, 224 * 1024, 1 << 20, 80, 50 << 20);

    private TestNode() {}

    /** Of two interpreters one can wait while the other one works. */
    static WaitingPrograms twoSpares() {
        return new WaitingPrograms(null, List.of(WAITING, WAITING));
    }

    static Command command(byte[] source, byte[] stdin) {
        return new Command(
                WAITING.words(),
                WAITING.environment(),
                List.of(new SourceFile("main.js", source)),
                stdin,
                LIMITS,
                null);
    }

    private static String ask(String expression) {
        try {
            Process process = new ProcessBuilder("node", "-p", expression).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
