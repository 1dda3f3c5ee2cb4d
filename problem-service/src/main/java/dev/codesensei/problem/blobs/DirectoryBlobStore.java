package dev.codesensei.problem.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps each blob as a file that is written elsewhere and appears under its name when it is on the disk. */
final class DirectoryBlobStore implements BlobStore {

    /** By then nobody is writing any more. */
    private static final Duration LONGEST_WRITE = Duration.ofDays(1);

    private final Path root;
    private final Path unfinished;

    DirectoryBlobStore(Path root) throws IOException {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
        Files.createDirectories(unfinished);
        removeAbandoned();
    }

    @Override
    public Blob put(InputStream bytes) throws IOException {
        try (SpooledBlob spooled = SpooledBlob.of(bytes, unfinished)) {
            keep(spooled.file(), spooled.blob());
            return spooled.blob();
        }
    }

    @Override
    public Optional<OpenBlob> open(BlobDigest digest) throws IOException {
        try {
            FileChannel channel = FileChannel.open(fileOf(digest), StandardOpenOption.READ);
            return Optional.of(new OpenBlob(channel.size(), Channels.newInputStream(channel)));
        } catch (NoSuchFileException nobodyPutIt) {
            return Optional.empty();
        }
    }

    /** A file of another size is what a power cut left of an earlier one. */
    private void keep(Path file, Blob blob) throws IOException {
        Path target = fileOf(blob.digest());
        if (Files.exists(target) && Files.size(target) == blob.size()) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path fileOf(BlobDigest digest) {
        String hex = digest.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex);
    }

    private void removeAbandoned() throws IOException {
        Instant latest = Instant.now().minus(LONGEST_WRITE);
        List<Path> files;
        try (Stream<Path> all = Files.list(unfinished)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
