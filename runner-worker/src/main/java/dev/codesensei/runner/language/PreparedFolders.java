package dev.codesensei.runner.language;

import dev.codesensei.runner.sandbox.SandboxConfig;
import dev.codesensei.runner.sandbox.Toolchains;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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

    private static final Set<PosixFilePermission> FOR_EVERYBODY = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path root;

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

    /** Makes the folder unless it is there; another runner may do the same at the same time. */
    void make(String name, Maker maker) throws IOException, InterruptedException {
        if (has(name)) {
            return;
        }
        Path fresh = Files.createTempDirectory(root, ".new-");
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
