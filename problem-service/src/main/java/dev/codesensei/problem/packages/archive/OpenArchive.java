package dev.codesensei.problem.packages.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An archive whose entries were all checked; their bytes are checked while they are read. */
final class OpenArchive implements Closeable {

    private static final long LARGEST_DIRECTORY = 64L << 20;

    private final ZipFile zip;
    private final ArchiveLimits limits;
    private final List<ZipArchiveEntry> all;

    private OpenArchive(ZipFile zip, ArchiveLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.all = Collections.list(zip.getEntries());
    }

    static OpenArchive open(Path file, ArchiveLimits limits) throws IOException {
        try (var channel = FileChannel.open(file)) {
            EndRecord end = EndRecord.find(channel);
            checkDirectory(end, limits);
            var archive = new OpenArchive(zip(file), limits);
            try {
                if (archive.all.size() != end.entries()) {
                    throw ArchiveRefusedException.of("has another number of entries than it says");
                }
                new Layout(channel, end).check(archive.all);
                return archive;
            } catch (IOException | RuntimeException e) {
                archive.close();
                throw e;
            }
        }
    }

    private static void checkDirectory(EndRecord end, ArchiveLimits limits) {
        if (end.entries() > limits.entries()) {
            throw ArchiveRefusedException.of("has more than " + limits.entries() + " entries");
        }
        if (end.directoryEnd() - end.directoryStart() > LARGEST_DIRECTORY) {
            throw ArchiveRefusedException.of("has a directory that is too large");
        }
    }

    /** Names are taken as they stand: the extra field that may hold another one is for readers of other charsets. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .setUseUnicodeExtraFields(false)
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw ArchiveRefusedException.of("is damaged", e);
        }
    }

    /** Each path that is to be on disk, with the entry whose bytes it gets. */
    Plan plan() throws IOException {
        var rules = new EntryRules(limits);
        var entries = new Entries();
        Map<String, String> links = new HashMap<>();
        for (ZipArchiveEntry entry : all) {
            entries.add(entry);
            rules.check(entry);
            if (entry.isUnixSymlink()) {
                links.put(EntryName.of(entry.getRawName()).path(), text(entry));
            }
        }
        return Plan.of(entries, new LinkTargets(entries, links), limits);
    }

    private String text(ZipArchiveEntry link) throws IOException {
        var bytes = new ByteArrayOutputStream();
        copy(link, bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ArchiveRefusedException.at(link.getName(), "is a link with a target that is not UTF-8", e);
        }
    }

    /** Copies an entry's bytes, never more than it announced, and refuses it when they are not what it announced. */
    void copy(ZipArchiveEntry entry, OutputStream out) throws IOException {
        var sum = new CRC32();
        byte[] buffer = new byte[64 << 10];
        long total = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = read(entry, in, buffer); read >= 0; read = read(entry, in, buffer)) {
                total += read;
                if (total > entry.getSize()) {
                    throw ArchiveRefusedException.at(entry.getName(), "is larger than it says");
                }
                sum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (total != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw ArchiveRefusedException.at(entry.getName(), "is damaged: its size or checksum differs");
        }
    }

    /** Tells a fault of the archive from one of the disk that is written to. */
    private static int read(ZipArchiveEntry entry, InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw ArchiveRefusedException.at(entry.getName(), "is damaged", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
