package dev.codesensei.runner.language;

import dev.codesensei.runner.sandbox.SandboxConfig;
import dev.codesensei.runner.sandbox.Toolchains;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Folders that the runner made for compilers and that every sandbox sees. A folder appears whole or not at all, and its
 * name says what it was made from, so that it is never changed.
 */
@Singleton
final class PreparedFolders {

    private static final String UNFINISHED_PREFIX = ".new-";
    private static final Set<PosixFilePermission> FOR_EVERYBODY = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Whoever fills a folder has been given up by then. */
    private static final Duration UNFINISHED = Duration.ofDays(1);

    /** Somebody who goes back and forth between two versions of a toolchain keeps both. */
    private static final Duration OUTDATED = Duration.ofDays(30);

    private final Path root;
    private final UsedFolders used;

    @Inject
    PreparedFolders(
            SandboxConfig sandbox, @ConfigProperty(name = "sensei.data-dir", defaultValue = ".sensei") Path data) {
        this(sandbox.prepared()
                .orElseGet(() -> sandbox.agentFolder()
                        .orElse(data.resolve("runner-worker"))
                        .resolve("prepared")));
    }

    PreparedFolders(Path folder) {
        root = folder.toAbsolutePath();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException("What compilers need cannot be kept: " + e.getMessage(), e);
        }
        used = new UsedFolders(root);
    }

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Maker {

        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** Where programs see a folder of this name. */
    static Path shown(String name) {
        return Path.of(Toolchains.PREPARED, name);
    }

    Path root() {
        return root;
    }

    Path place(String name) {
        return root.resolve(name);
    }

    boolean has(String name) {
        return Files.isDirectory(place(name));
    }

    /**
     * From now on no runner removes the folder, be it there already or not. Where another user prepared things this runner
     * only reads, and it is for that user's runners to keep them.
     */
    void use(String name) throws IOException {
        if (!Files.isWritable(root)) {
            return;
        }
        used.hold(name);
        if (has(name)) {
            Files.setLastModifiedTime(place(name), FileTime.from(Instant.now()));
        }
    }

    /** Makes the folder unless it is there; another runner may do the same at the same time. */
    void make(String name, Maker maker) throws IOException, InterruptedException {
        use(name);
        if (has(name)) {
            return;
        }
        Path fresh = Files.createTempDirectory(root, UNFINISHED_PREFIX);
        try {
            maker.fill(fresh);
            open(fresh);
            Files.move(fresh, place(name));
        } catch (IOException e) {
            if (!has(name)) {
                throw e;
            }
        } finally {
            remove(fresh);
        }
    }

    /** Removes what was never finished, and what no runner has used for long. */
    void sweep() throws IOException {
        if (!Files.isWritable(root)) {
            return;
        }
        for (Path folder : folders()) {
            String name = folder.getFileName().toString();
            if (name.startsWith(UNFINISHED_PREFIX)) {
                removeIfOlder(folder, UNFINISHED);
            } else {
                used.ifUnused(name, () -> removeIfOlder(folder, OUTDATED));
            }
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private static void removeIfOlder(Path folder, Duration age) throws IOException {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(age))) {
            remove(folder);
        }
    }

    /** Programs run as other users, whatever this process gives to files. */
    private static void open(Path folder) throws IOException {
        for (Path path : contents(folder)) {
            Files.setPosixFilePermissions(path, FOR_EVERYBODY);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : contents(folder).reversed()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
