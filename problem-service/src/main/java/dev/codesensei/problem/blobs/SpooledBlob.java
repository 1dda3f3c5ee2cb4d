package dev.codesensei.problem.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Bytes on their way into a store: on the disk of this machine, since their name is known when the last one was read. */
record SpooledBlob(Path file, Blob blob) implements AutoCloseable {

    /** Reads all that is left of a stream; nothing is left of what breaks off. */
    static SpooledBlob of(InputStream bytes, Path folder) throws IOException {
        Path file = folder.resolve(UUID.randomUUID().toString());
        try {
            return new SpooledBlob(file, write(bytes, file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Blob write(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream out = Channels.newOutputStream(channel);
            long size = new DigestInputStream(bytes, digest).transferTo(out);
            channel.force(true);
            return new Blob(BlobDigest.of(digest.digest()), size);
        }
    }

    /** The file, unless somebody has moved it. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
