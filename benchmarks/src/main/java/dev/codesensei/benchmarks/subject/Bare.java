package dev.codesensei.benchmarks.subject;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The reference: programs as the machine has them, started bare in a folder of their own. A small resident program starts
 * them and takes the time, because a JVM adds a millisecond to every process that it starts, and a shell another.
 */
public final class Bare implements AutoCloseable {

    private static final String STARTER = """
            import json, os, sys, time
            quiet = [(os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)]
            for line in sys.stdin:
                took = []
                for command in json.loads(line):
                    begin = time.perf_counter_ns()
                    pid = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
                    _, status, usage = os.wait4(pid, 0)
                    took.append(time.perf_counter_ns() - begin)
                    took.append(round((usage.ru_utime + usage.ru_stime) * 1e9))
                    assert status == 0, command
                print(*took, flush=True)
            """;

    /** What else is in the environment of whoever measures might slow interpreters down. */
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "LANG", "TMPDIR");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Process starter;
    private final Writer orders;
    private final BufferedReader answers;

    private Bare(Path folder, Process starter) {
        this.folder = folder;
        this.starter = starter;
        this.orders = starter.outputWriter(StandardCharsets.UTF_8);
        this.answers = starter.inputReader(StandardCharsets.UTF_8);
    }

    /** What one or several commands took together. */
    public record Run(double wallMillis, double cpuMillis) {

        Run and(Run other) {
            return new Run(wallMillis + other.wallMillis, cpuMillis + other.cpuMillis);
        }
    }

    /** Starts the starter. */
    public static Bare start(Path python) throws IOException {
        Path folder = Files.createTempDirectory("sensei-benchmark");
        var builder = new ProcessBuilder(python.toString(), "-c", STARTER)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().retainAll(KEPT);
        return new Bare(folder, builder.start());
    }

    /** Puts a file into the folder that commands run in. */
    public void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /** Runs commands one after the other, each named by its absolute path or one that begins with {@code ./}. */
    public Run run(List<List<String>> commands) throws IOException {
        orders.write(JSON.writeValueAsString(commands) + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("One of these did not run well: " + commands);
        }
        return sum(answer.split(" ", -1));
    }

    /** The starter; the CPU time of what it has started counts as its children's. */
    public ProcessHandle process() {
        return starter.toHandle();
    }

    private static Run sum(String[] nanos) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < nanos.length; i += 2) {
            runs.add(new Run(Long.parseLong(nanos[i]) / 1e6, Long.parseLong(nanos[i + 1]) / 1e6));
        }
        return runs.stream().reduce(new Run(0, 0), Run::and);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        starter.destroy();
        Folders.delete(folder);
    }
}
