package dev.codesensei.standalone.suite;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The folder in which one suite keeps everything: documents, queue, keys, logs, and who it is just now. */
public record DataFolder(Path path) {

    private static final JSON FORMAT = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    /** Below this, stores and start-up fail in ways that no longer name the cause. */
    private static final long LEAST_FREE_MIB = 128;

    private static final int SECRET_BYTES = 32;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path adminPassword() {
        return path.resolve("admin-password");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** What only one part of the suite, and whoever it proves itself to, may know; made once for the folder. */
    String secret(String owner) {
        Path file = path.resolve(owner + "-secret");
        try {
            if (!Files.exists(file)) {
                // A temporary file has mode 600 by itself, and there is never half a secret.
                Path draft = Files.writeString(Files.createTempFile(path, owner, null), newSecret());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + file, e);
        }
    }

    /** Makes the folder if need be and refuses one in which a suite could not live. */
    public void prepare() {
        try {
            Files.createDirectories(path, onlyOwner());
            Files.createDirectories(logs());
            Files.delete(Files.writeString(Files.createTempFile(path, "probe", null), "written"));
            requireSpace();
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot write to the data folder %s (%s): choose another with --data.".formatted(path, reason(e)),
                    e);
        }
    }

    /** Holds the folder for this launcher as long as the channel stays open; empty when another one holds it. */
    Optional<FileChannel> claim() throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    public Optional<SuiteState> state() {
        try {
            return Optional.of(FORMAT.beanFrom(SuiteState.class, Files.readString(stateFile())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + stateFile(), e);
        }
    }

    /** Readers see the state before or after, never half of it. */
    void write(SuiteState state) {
        try {
            Path draft = Files.writeString(path.resolve("suite.json.new"), FORMAT.asString(state));
            Files.move(draft, stateFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + stateFile(), e);
        }
    }

    void forgetState() {
        try {
            Files.deleteIfExists(stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + stateFile(), e);
        }
    }

    /** Where one store keeps its files. */
    Path storeFolder(String store) {
        try {
            return Files.createDirectories(path.resolve(store));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private Path stateFile() {
        return path.resolve("suite.json");
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace() >> 20;
        if (free < LEAST_FREE_MIB) {
            throw new Refusal("The disk of %s is full: %d MiB are left and at least %d are needed."
                    .formatted(path, free, LEAST_FREE_MIB));
        }
    }

    private static String reason(IOException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("No space left") ? "the disk is full" : "it is read-only, not a folder, or not yours";
    }

    private static FileAttribute<?> onlyOwner() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
