package dev.codesensei.benchmarks.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The reference for a compiled language: its toolchain as the machine has it, started bare on one file. A shell that stays
 * starts it and takes the time, because a JVM adds a millisecond to every process that it starts.
 */
public final class BareToolchain implements AutoCloseable {

    private static final String STARTER = """
            while read -r _; do
              begin=$(date +%s%N)
              eval "$1" > /dev/null 2>&1 || exit 1
              echo $(($(date +%s%N) - begin))
            done
            """;

    private final Path folder;
    private final Path source;
    private final Process starter;
    private final Writer orders;
    private final BufferedReader answers;

    private BareToolchain(Path folder, Path source, Process starter) {
        this.folder = folder;
        this.source = source;
        this.starter = starter;
        this.orders = starter.outputWriter(StandardCharsets.UTF_8);
        this.answers = starter.inputReader(StandardCharsets.UTF_8);
    }

    /** A command of the shell that compiles and runs the file, which lies in its work folder. */
    public static BareToolchain start(String file, String command) throws IOException {
        Path folder = Files.createTempDirectory("sensei-benchmark");
        Process process = new ProcessBuilder("/bin/bash", "-c", STARTER, "starter", command)
                .directory(folder.toFile())
                .start();
        return new BareToolchain(folder, folder.resolve(file), process);
    }

    /** One time; in milliseconds on the wall. */
    public double run(String code) throws IOException {
        Files.writeString(source, code);
        orders.write("go\n");
        orders.flush();
        String nanos = answers.readLine();
        if (nanos == null) {
            throw new IOException("The bare toolchain failed on " + source.getFileName());
        }
        return Long.parseLong(nanos) / 1e6;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        starter.destroy();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
