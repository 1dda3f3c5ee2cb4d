package dev.codesensei.runner.language;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which prepared folders the runners of this machine use. Each runner holds a shared lock on a file beside the folder,
 * which the kernel takes back when the runner ends, however it ends.
 */
final class UsedFolders {

    private final Path root;
    private final Map<String, FileChannel> held = new HashMap<>();

    UsedFolders(Path root) {
        this.root = root;
    }

    /** Something to do to a folder that nobody uses. */
    @FunctionalInterface
    interface Action {

        void run() throws IOException;
    }

    /** From now on this runner uses the folder; waits while another one is removing it. */
    @SuppressWarnings("MustBeClosedChecker") // held until the process ends
    synchronized void hold(String name) throws IOException {
        if (held.containsKey(name)) {
            return;
        }
        FileChannel channel = open(name);
        held.put(name, channel); // even when the lock is had already: to close one channel would give up all locks
        try {
            channel.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException _) {
            return;
        }
    }

    /** Does something while no other runner can begin to use the folder, unless one uses it. */
    synchronized void ifUnused(String name, Action action) throws IOException {
        if (held.containsKey(name)) {
            return;
        }
        try (FileChannel channel = open(name);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                action.run();
            }
        } catch (OverlappingFileLockException _) {
            return;
        }
    }

    /** For this user only: a program that could read it could lock it as well. */
    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                root.resolve(".use-" + name),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
