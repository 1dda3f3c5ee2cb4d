package dev.codesensei.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at the machine from outside of the sandboxes: what did programs of some users leave? */
final class Host {

    private static final String PREPARED = "Name:\tsandbox-init\n";
    private static final String ENDED = "\nState:\tZ";
    private static final String AGENT = "Name:\tsensei-agent\n";
    private static final Pattern PARENT = Pattern.compile("\nPPid:\t(\\d+)\n");

    private Host() {}

    /**
     * Programs that these users run; those that have ended and wait to be noticed by this machine run no more. Prepared sandboxes are none, nor is an agent that one of these users runs, and the
     * interpreter beside it.
     */
    static List<Long> programsOf(int firstUid) {
        return processesOf(
                firstUid,
                status -> !status.contains(ENDED)
                        && !status.startsWith(PREPARED)
                        && !status.startsWith(AGENT)
                        && !isChildOfAnAgent(status));
    }

    /** Sandboxes that wait for a job of these users. */
    static List<Long> preparedOf(int firstUid) {
        return processesOf(firstUid, status -> status.startsWith(PREPARED));
    }

    private static List<Long> processesOf(int firstUid, Predicate<String> which) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> belongs(pid, firstUid, which))
                .toList();
    }

    private static boolean isChildOfAnAgent(String status) {
        Matcher parent = PARENT.matcher(status);
        try {
            return parent.find()
                    && Files.readString(Path.of("/proc", parent.group(1), "status"))
                            .startsWith(AGENT);
        } catch (IOException _) { // it has just ended
            return false;
        }
    }

    private static boolean belongs(long pid, int firstUid, Predicate<String> which) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
            return which.test(status)
                    && IntStream.range(firstUid, firstUid + TestSandboxes.SLOTS)
                            .anyMatch(uid -> status.contains("\nUid:\t" + uid + "\t"));
        } catch (IOException _) { // it has just ended
            return false;
        }
    }

    static void end(List<Long> pids) {
        pids.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    }

    /** Mounts of this machine, in the order in which they were made. */
    static String mounts() {
        try {
            return Files.readString(Path.of("/proc/self/mountinfo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of these users in the places that everybody may write to. */
    static List<Path> filesOf(int firstUid) {
        var found = new ArrayList<Path>();
        for (String place : List.of("/tmp", "/var/tmp", "/dev/shm")) {
            try {
                Files.walkFileTree(Path.of(place), new OwnedBy(firstUid, found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Control groups that agents have made, in every hierarchy. */
    static List<Path> controlGroups(long agentPid) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(Path.of("/sys/fs/cgroup"), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (folder.getFileName().toString().startsWith("sensei." + agentPid + ".")) {
                        found.add(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class OwnedBy extends SimpleFileVisitor<Path> {

        private static final int OTHERS_MAY_WRITE = 2;

        private final int firstUid;
        private final List<Path> found;

        OwnedBy(int firstUid, List<Path> found) {
            this.firstUid = firstUid;
            this.found = found;
        }

        /** What neither belongs to these users nor to everybody has nothing of theirs in it. */
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            int mode = attribute(folder, "unix:mode");
            return (mode & OTHERS_MAY_WRITE) != 0 || isTheirs(folder)
                    ? visitFile(folder, attributes)
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isTheirs(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isTheirs(Path file) {
            int uid = attribute(file, "unix:uid");
            return uid >= firstUid && uid < firstUid + TestSandboxes.SLOTS;
        }

        private static int attribute(Path file, String name) {
            try {
                return (int) Files.getAttribute(file, name, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException _) { // somebody else's file that has just gone
                return 0;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
