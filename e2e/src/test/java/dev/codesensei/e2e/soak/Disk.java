package dev.codesensei.e2e.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What lies in folders. */
final class Disk {

    private static final List<Path> WRITABLE = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));
    private static final int FIRST_USER = 60_000;
    private static final int LAST_USER = 65_533;

    private Disk() {}

    /** The sum of all files below a folder. Some come and go meanwhile. */
    static long kib(Path folder) {
        var bytes = new AtomicLong();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(attributes.size());
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
        return bytes.get() / 1024;
    }

    /** Files where everybody may write that belong to users of sandboxes. */
    static long filesOfSandboxes() {
        return WRITABLE.stream().flatMap(Disk::list).filter(Disk::isOfASandbox).count();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfASandbox(Path file) {
        try {
            int user = (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            return user >= FIRST_USER && user <= LAST_USER;
        } catch (IOException _) { // gone meanwhile
            return false;
        }
    }
}
