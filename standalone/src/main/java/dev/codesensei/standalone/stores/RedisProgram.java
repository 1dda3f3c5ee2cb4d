package dev.codesensei.standalone.stores;

import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.machine.PathSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;

/** Finds a Redis server that runs here: the installed one, or the one that travels with the launcher. */
public final class RedisProgram {

    private static final String INSTALLED = "redis-server";

    private RedisProgram() {}

    /**
     * A server that has been seen to run.
     *
     * @param folder where the packed one is unpacked if it is needed
     */
    public static Path find(Path folder) {
        return PathSearch.find(INSTALLED).orElseGet(() -> unpacked(folder));
    }

    static Path unpacked(Path folder) {
        try {
            Files.createDirectories(folder);
            Path program = ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .toPath();
            requireRuns(program);
            return program;
        } catch (IOException e) {
            throw new Refusal("There is no Redis for this machine in the box: install redis-server.", e);
        }
    }

    static void requireRuns(Path program) throws IOException {
        Process probe = new ProcessBuilder(program.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (probe.waitFor() != 0) {
                throw new Refusal(advice(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String advice(String said) {
        return said.contains("libssl")
                ? "The embedded Redis needs libssl 3, which is missing: apt-get install -y libssl3 (or redis-server)."
                : "The embedded Redis does not run here (%s): install redis-server.".formatted(said);
    }
}
