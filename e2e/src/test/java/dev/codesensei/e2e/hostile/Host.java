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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a machine shows of a suite's sandboxes from outside. Other suites on it do not count. */
final class Host {

    private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");

    private static final List<Path> WRITABLE = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

    private static final int DEEP = 6;

    private final Suite suite;

    Host(Suite suite) {
        this.suite = suite;
    }

    /** What is there at one moment; with the house at rest the same before and after any program. */
    record Traces(long processes, List<String> mounts, List<String> controlGroups, List<String> dataFiles) {}

    Traces traces() {
        return new Traces(runner().descendants().count(), mounts(), controlGroups(), dataFiles());
    }

    /** Processes anywhere on the machine that have this word on their command line. */
    static List<String> processesNaming(String word) {
        return list(Path.of("/proc"), 1)
                .map(folder -> folder.resolve("cmdline"))
                .map(Host::read)
                .filter(line -> line.contains(word))
                .toList();
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

    private List<String> dataFiles() {
        return list(suite.data(), 3)
                .map(Path::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean isOfASandbox(Path file) {
        try {
            int uid = (int) Files.getAttribute(file, "unix:uid", java.nio.file.LinkOption.NOFOLLOW_LINKS);
            return uid >= 60_000 && uid < 60_100;
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
