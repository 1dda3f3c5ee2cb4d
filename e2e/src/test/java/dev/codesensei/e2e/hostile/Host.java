package dev.codesensei.e2e.hostile;

import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a machine shows of a suite's sandboxes from outside. Other suites on it do not count. */
final class Host {

    private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");

    private static final List<Path> WRITABLE = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

    private static final List<Path> STORES = List.of(Path.of("redis"), Path.of("mongo"));

    private static final int DEEP = 6;

    private static final int FIRST_USER = 60_000;

    private final Suite suite;

    Host(Suite suite) {
        this.suite = suite;
    }

    /** What is there at one moment; with the house at rest the same before and after any program. */
    record Traces(long processes, List<String> mounts, List<String> controlGroups, List<String> dataFiles) {}

    Traces traces() {
        return new Traces(runner().descendants().count(), mounts(), controlGroups(), dataFiles());
    }

    /**
     * Processes of the sandboxes' users, anywhere on the machine, that no runner is above: they have escaped. What is left
     * inside a sandbox shows in {@link Traces#processes}.
     */
    static List<Long> strays() {
        return ProcessHandle.allProcesses()
                .filter(Host::isOfASandbox)
                .filter(process -> !isBelowARunner(process))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static boolean isOfASandbox(ProcessHandle process) {
        return read(Path.of("/proc", String.valueOf(process.pid()), "status"))
                .lines()
                .filter(line -> line.startsWith("Uid:"))
                .map(line -> line.split("\\s+")[1])
                .anyMatch(uid -> isOfASandbox(Integer.parseInt(uid)));
    }

    private static boolean isBelowARunner(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, above -> above.flatMap(ProcessHandle::parent))
                .map(above ->
                        read(Path.of("/proc", String.valueOf(above.orElseThrow().pid()), "cmdline")))
                .anyMatch(line -> line.contains("runner-worker"));
    }

    private static boolean isOfASandbox(int uid) {
        return uid >= FIRST_USER && uid < FIRST_USER + 100;
    }

    /** Files that the users of sandboxes own anywhere that everybody may write to. */
    static List<Path> filesOfSandboxes() {
        return WRITABLE.stream()
                .flatMap(folder -> list(folder, 2))
                .filter(Host::isOfASandbox)
                .toList();
    }

    private ProcessHandle runner() {
        return suite.process("runner-worker").orElseThrow();
    }

    private static List<String> mounts() {
        return read(Path.of("/proc/1/mounts")).lines().sorted().toList();
    }

    /** Those of this suite's agent; the slots' own numbers change from job to job. */
    private List<String> controlGroups() {
        List<String> agents =
                runner().children().map(agent -> "sensei." + agent.pid() + ".").toList();
        return list(CONTROL_GROUPS, DEEP)
                .map(Path::toString)
                .filter(path -> agents.stream().anyMatch(path::contains))
                .map(path -> path.replaceAll("slot(\\d+)\\.\\d+", "slot$1"))
                .collect(Collectors.groupingBy(path -> path, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::toString)
                .toList();
    }

    /** Not those of the stores, which give their files new names when they have grown. */
    private List<String> dataFiles() {
        return list(suite.data(), 3)
                .map(file -> suite.data().relativize(file))
                .filter(file -> STORES.stream().noneMatch(file::startsWith))
                .map(Path::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean isOfASandbox(Path file) {
        try {
            int uid = (int) Files.getAttribute(file, "unix:uid", java.nio.file.LinkOption.NOFOLLOW_LINKS);
            return isOfASandbox(uid);
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<Path> list(Path folder, int depth) {
        try (Stream<Path> found = Files.find(folder, depth, (_, _) -> true)) {
            return found.toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return depth > 1 ? list(folder, depth - 1) : Stream.of();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
