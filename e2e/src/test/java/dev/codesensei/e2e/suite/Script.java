package dev.codesensei.e2e.suite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code ./sensei} of this checkout. */
public final class Script {

    /** A first start builds what is not built. */
    private static final int PATIENCE_MINUTES = 15;

    private Script() {}

    /**
     * How a command ended.
     *
     * @param said its output and its errors, as they came
     */
    public record Ended(int exitCode, String said) {}

    /** Runs one command to its end. */
    public static Ended run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs one command to its end, with more in its environment. */
    static Ended run(Map<String, String> environment, String... arguments) {
        Path log = newLog();
        Process process = start(log, environment, arguments);
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("sensei " + String.join(" ", arguments) + " does not end:\n" + read(log));
            }
            String said = read(log);
            Files.delete(log);
            return new Ended(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command and leaves it running; what it says goes to the log. */
    public static Process start(Path log, String... arguments) {
        return start(log, Map.of(), arguments);
    }

    private static Process start(Path log, Map<String, String> environment, String... arguments) {
        // A shell has what it starts in the background ignore Ctrl-C, and whatever that starts as well: these tests,
        // maybe.
        List<String> command = new ArrayList<>(
                List.of("env", "--default-signal=INT", root().resolve("sensei").toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .directory(root().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            process.environment().putAll(environment);
            SharedCluster.wanted().map(SharedCluster::environment).ifPresent(process.environment()::putAll);
            return process.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path newLog() {
        try {
            return Files.createTempFile("sensei-e2e", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest folder above that holds the script. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("sensei"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Tests run inside the checkout");
    }
}
