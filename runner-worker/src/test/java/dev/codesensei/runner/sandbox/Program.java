package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Python program of a test, and the limits it runs under; modest ones unless the test says otherwise. */
record Program(
        String code,
        Limits limits,
        List<SourceFile> files,
        String stdin,
        @Nullable String collect) {

    private static final List<String> ARGV = List.of(TestPython.PROGRAM.toString(), "main.py");
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/bin:/bin", "PYTHONUNBUFFERED", "1", "PYTHONDONTWRITEBYTECODE", "1");

    /** The interpreter that can wait for such programs. */
    static final WaitingProgram WAITING = new WaitingProgram(ARGV, ENVIRONMENT);

    static final Limits MODEST = new Limits(5_000, 15_000, 128 * 1024, 1 << 20, 50, 50 << 20);

    static Program python(String code) {
        return new Program(code, MODEST, List.of(), "", null);
    }

    Program cpuMillis(long value) {
        return with(new Limits(
                value,
                limits.wallMillis(),
                limits.memoryKib(),
                limits.outputBytes(),
                limits.processes(),
                limits.fileBytes()));
    }

    Program wallMillis(long value) {
        return with(new Limits(
                limits.cpuMillis(),
                value,
                limits.memoryKib(),
                limits.outputBytes(),
                limits.processes(),
                limits.fileBytes()));
    }

    Program memoryKib(long value) {
        return with(new Limits(
                limits.cpuMillis(),
                limits.wallMillis(),
                value,
                limits.outputBytes(),
                limits.processes(),
                limits.fileBytes()));
    }

    Program outputBytes(long value) {
        return with(new Limits(
                limits.cpuMillis(),
                limits.wallMillis(),
                limits.memoryKib(),
                value,
                limits.processes(),
                limits.fileBytes()));
    }

    Program processes(int value) {
        return with(new Limits(
                limits.cpuMillis(),
                limits.wallMillis(),
                limits.memoryKib(),
                limits.outputBytes(),
                value,
                limits.fileBytes()));
    }

    Program fileBytes(long value) {
        return with(new Limits(
                limits.cpuMillis(),
                limits.wallMillis(),
                limits.memoryKib(),
                limits.outputBytes(),
                limits.processes(),
                value));
    }

    Program stdin(String value) {
        return new Program(code, limits, files, value, collect);
    }

    Program file(String name, String content) {
        var more = new ArrayList<>(files);
        more.add(new SourceFile(name, content.getBytes(StandardCharsets.UTF_8)));
        return new Program(code, limits, more, stdin, collect);
    }

    Program collecting(String folder) {
        return new Program(code, limits, files, stdin, folder);
    }

    private Program with(Limits other) {
        return new Program(code, other, files, stdin, collect);
    }

    /** The same interpreter and environment as for all programs of tests, so that the one that waits takes it. */
    static Command command(List<SourceFile> files, Limits limits, @Nullable String collect) {
        return new Command(ARGV, ENVIRONMENT, files, new byte[0], limits, collect);
    }

    Command command() {
        var all = new ArrayList<SourceFile>();
        all.add(new SourceFile("main.py", code.getBytes(StandardCharsets.UTF_8)));
        all.addAll(files);
        return new Command(ARGV, ENVIRONMENT, all, stdin.getBytes(StandardCharsets.UTF_8), limits, collect);
    }

    Report runIn(SandboxProvider provider) {
        try (Sandbox sandbox = provider.acquire()) {
            return sandbox.run(command(), OutputListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
