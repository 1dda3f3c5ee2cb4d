package dev.codesensei.runner.testdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * A folder of blobs, each under its digest. However many want the same one at once, it is fetched once; what is in use
 * stays, and of the rest the longest unused goes when there is too much. What an earlier process left is used again.
 */
final class BlobCache {

    private final Path folder;
    private final long mostBytes;
    private final BlobSource source;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Guarded by the cache, except for the file, which is complete when whoever fetches it says so. */
    private static final class Entry {

        private final CompletableFuture<Path> file = new CompletableFuture<>();
        private int users;
        private long size;
    }

    BlobCache(Path folder, long mostBytes, BlobSource source) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.source = source;
        adopt();
    }

    /** The file of a blob, which stays until it is given back. */
    Path take(String digest) throws InterruptedException {
        String name = Digest.fileName(digest);
        Entry entry;
        boolean mine;
        synchronized (this) {
            mine = !entries.containsKey(name);
            entry = entries.computeIfAbsent(name, _ -> new Entry());
            entry.users++;
        }
        if (mine) {
            fetch(digest, name, entry);
        }
        return await(name, entry);
    }

    synchronized void giveBack(String digest) {
        Objects.requireNonNull(entries.get(Digest.fileName(digest)), "What is in use stays").users--;
        evict();
    }

    synchronized long bytes() {
        return bytes;
    }

    private void fetch(String digest, String name, Entry entry) throws InterruptedException {
        Path part = folder.resolve(name + "." + UUID.randomUUID());
        try {
            copy(digest, part);
            Path file = folder.resolve(name);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            keep(entry, Files.size(file));
            entry.file.complete(file);
        } catch (IOException | RuntimeException | InterruptedException e) {
            synchronized (this) {
                entries.remove(name);
            }
            entry.file.completeExceptionally(e);
            deleteQuietly(part);
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
        }
    }

    private void copy(String digest, Path part) throws IOException, InterruptedException {
        var sum = Digest.begin();
        try (InputStream in = new DigestInputStream(source.open(digest), sum);
                OutputStream out = Files.newOutputStream(part)) {
            in.transferTo(out);
        }
        String got = Digest.name(sum);
        if (!got.equals(digest)) {
            throw new IOException("Asked for %s and got %s".formatted(digest, got));
        }
    }

    private synchronized void keep(Entry entry, long size) {
        entry.size = size;
        bytes += size;
        evict();
    }

    private void evict() {
        Iterator<Map.Entry<String, Entry>> oldestFirst = entries.entrySet().iterator();
        while (bytes > mostBytes && oldestFirst.hasNext()) {
            Map.Entry<String, Entry> oldest = oldestFirst.next();
            if (oldest.getValue().users == 0) {
                bytes -= oldest.getValue().size;
                deleteQuietly(folder.resolve(oldest.getKey()));
                oldestFirst.remove();
            }
        }
    }

    private static Path await(String name, Entry entry) {
        try {
            return entry.file.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TestDataException missing) {
                throw missing;
            }
            throw new TestDataException("Cannot fetch " + name, e.getCause());
        }
    }

    private void adopt() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> found = files.toList();
                for (Path file : found) {
                    adopt(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep tests in " + folder, e);
        }
        evict();
    }

    /** What was being fetched when its process ended has a longer name. */
    private void adopt(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.indexOf('.') >= 0) {
            Files.delete(file);
            return;
        }
        var entry = new Entry();
        entry.size = Files.size(file);
        entry.file.complete(file);
        entries.put(name, entry);
        bytes += entry.size;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
