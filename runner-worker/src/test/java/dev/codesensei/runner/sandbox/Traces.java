package dev.codesensei.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What programs could leave on the machine besides running programs.
 *
 * @param mounts of the machine
 * @param shared System V memory, semaphores and message queues of the machine
 * @param files of the slots' users where everybody may write
 * @param controlGroups how many the agents of this test have
 * @param descriptors how many these agents have open
 */
record Traces(String mounts, String shared, List<Path> files, long controlGroups, long descriptors) {

    /** Looks for them. What the agents of this test have is found once: they keep it as long as they live. */
    static final class Lookout {

        private final int firstUid;
        private final List<Long> agents;
        private final List<Path> groups;

        /**
         * @param firstUid the user of the first slot
         */
        Lookout(int firstUid) {
            this.firstUid = firstUid;
            agents = agents(firstUid);
            groups = agents.stream()
                    .flatMap(agent -> Host.controlGroups(agent).stream())
                    .toList();
        }

        Traces look() {
            return new Traces(
                    Host.mounts(),
                    read("/proc/sysvipc/shm") + read("/proc/sysvipc/sem") + read("/proc/sysvipc/msg"),
                    Host.filesOf(firstUid),
                    groups.stream().mapToLong(Traces::foldersBelow).sum(),
                    agents.stream().mapToLong(Traces::descriptors).sum());
        }
    }

    /** Not those of a whole runner that this JVM may have started for other tests: its slots come and go. */
    private static List<Long> agents(int firstUid) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/sensei-agent"))
                .filter(child -> child.info().commandLine().orElse("").contains(" --first-uid=" + firstUid + " "))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static long foldersBelow(Path group) {
        try (Stream<Path> all = Files.walk(group)) {
            return all.filter(Files::isDirectory).count();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("A control group went away while it was looked at", e);
        }
    }

    private static long descriptors(long agent) {
        try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(agent), "fd"))) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
