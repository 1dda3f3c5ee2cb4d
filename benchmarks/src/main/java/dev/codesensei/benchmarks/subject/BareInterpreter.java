package dev.codesensei.benchmarks.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The reference: the interpreter that the sandboxes use, started bare on {@code hello.py}. A small resident program
 * starts it and takes the time, because a JVM adds a millisecond to every process that it starts.
 */
public final class BareInterpreter implements AutoCloseable {

    private static final String STARTER = """
            import os, sys, time
            python, program = sys.argv[1:]
            quiet = [(os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)]
            for line in sys.stdin:
                begin = time.perf_counter_ns()
                pid = os.posix_spawn(python, [python, program], os.environ, file_actions=quiet)
                _, status, usage = os.wait4(pid, 0)
                took = time.perf_counter_ns() - begin
                assert status == 0
                print(took, round((usage.ru_utime + usage.ru_stime) * 1e9), flush=True)
            """;

    private final Path folder;
    private final Process starter;
    private final Writer orders;
    private final BufferedReader answers;

    private BareInterpreter(Path folder, Process starter) {
        this.folder = folder;
        this.starter = starter;
        this.orders = starter.outputWriter(StandardCharsets.UTF_8);
        this.answers = starter.inputReader(StandardCharsets.UTF_8);
    }

    /** One run. */
    public record Run(double wallMillis, double cpuMillis) {}

    /** The real program behind {@code python3}, as the runner finds it: shims on the path are followed. */
    public static Path real() throws IOException {
        Process asked =
                new ProcessBuilder("python3", "-c", "import os, sys; print(os.path.realpath(sys.executable))").start();
        try (BufferedReader answer = asked.inputReader(StandardCharsets.UTF_8)) {
            return Path.of(String.valueOf(answer.readLine()));
        }
    }

    public static BareInterpreter start(Path python, String program) throws IOException {
        Path folder = Files.createTempDirectory("sensei-benchmark");
        Path hello = Files.writeString(folder.resolve("hello.py"), program);
        Path starter = Files.writeString(folder.resolve("starter.py"), STARTER);
        Process process = new ProcessBuilder(python.toString(), starter.toString(), python.toString(), hello.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new BareInterpreter(folder, process);
    }

    public Run run() {
        try {
            orders.write("go\n");
            orders.flush();
            String[] nanos = String.valueOf(answers.readLine()).split(" ", 2);
            return new Run(Long.parseLong(nanos[0]) / 1e6, Long.parseLong(nanos[1]) / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        starter.destroy();
        Files.delete(folder.resolve("hello.py"));
        Files.delete(folder.resolve("starter.py"));
        Files.delete(folder);
    }
}
