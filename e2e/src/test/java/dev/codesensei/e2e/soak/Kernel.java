package dev.codesensei.e2e.soak;

import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the kernel keeps for a suite. */
final class Kernel {

    private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");
    private static final int DEEP = 6;

    private final ProcessHandle agent;

    Kernel(Suite suite) {
        this.agent = agent(suite.process("runner-worker").orElseThrow()).orElseThrow();
    }

    static Optional<ProcessHandle> agent(ProcessHandle runner) {
        return runner.children()
                .filter(child -> read(proc(child, "comm")).strip().equals("sensei-agent"))
                .findFirst();
    }

    /** Those that the agent sees; what sandboxes mount is theirs and goes with them. */
    long mounts() {
        return read(proc(agent, "mountinfo")).lines().count();
    }

    long controlGroups() {
        try (Stream<Path> found = Files.find(CONTROL_GROUPS, DEEP, (path, _) -> isOurs(path))) {
            return found.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(Path path) {
        return Files.isDirectory(path) && path.toString().contains("sensei." + agent.pid() + ".");
    }

    static long descriptors(ProcessHandle process) {
        try (Stream<Path> open = Files.list(proc(process, "fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long residentKib(ProcessHandle process) {
        return read(proc(process, "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static Path proc(ProcessHandle process, String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
