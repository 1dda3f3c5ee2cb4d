package dev.codesensei.auth.datafolder;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A file with a secret. It appears whole or not at all, has mode 600 from its first byte, and is refused when somebody
 * else could read it.
 */
public final class PrivateFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Set<PosixFilePermission> ALLOWED =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path path;

    public PrivateFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** What the file holds; empty when there is none. */
    public Optional<String> read() {
        try {
            refuseWiderPermissions();
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable("cannot be read", e);
        }
    }

    /** What the file holds, made by {@code content} when there is none; of several who try at once, one wins. */
    public String readOrCreate(Supplier<String> content) {
        return read().orElseGet(() -> {
            create(content.get());
            return read().orElseThrow();
        });
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(String content) {
        try {
            Path folder = Objects.requireNonNull(path.getParent());
            Files.createDirectories(folder, OWNER_ONLY);
            // createTempFile gives mode 600 by itself.
            Path complete = Files.createTempFile(folder, ".new", null);
            try {
                Files.writeString(complete, content);
                publish(complete);
            } finally {
                Files.delete(complete);
            }
        } catch (IOException e) {
            throw unusable("cannot be written", e);
        }
    }

    /** Unlike a move, a link never replaces what another instance has just put there. */
    private void publish(Path complete) throws IOException {
        try {
            Files.createLink(path, complete);
        } catch (FileAlreadyExistsException e) {
            Log.debugf("Another instance made %s first", path);
        }
    }

    private void refuseWiderPermissions() throws IOException {
        Set<PosixFilePermission> actual = Files.getPosixFilePermissions(path);
        if (!ALLOWED.containsAll(actual)) {
            throw new ConfigurationException(
                    "%s can be read by others (%s): run 'chmod 600 %1$s' and, if others have read it, delete it first."
                            .formatted(path, PosixFilePermissions.toString(actual)));
        }
    }

    /** Without its cause: at start, the framework prints the message of the innermost exception and nothing else. */
    private ConfigurationException unusable(String what, IOException cause) {
        return new ConfigurationException("%s %s (%s): check the data folder's owner, mode and free space."
                .formatted(path, what, cause.getClass().getSimpleName()));
    }
}
