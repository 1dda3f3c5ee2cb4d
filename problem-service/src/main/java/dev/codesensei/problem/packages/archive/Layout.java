package dev.codesensei.problem.packages.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Checks that the two descriptions of each entry, in the directory and in front of its bytes, agree, and that no two
 * entries share bytes: an archive whose entries overlap unpacks to far more than its ratio says.
 */
final class Layout {

    private static final int SIGNATURE = 0x04034b50;
    private static final int HEADER = 30;
    private static final int SIZES_FOLLOW = 8;
    private static final long IN_EXTRA_FIELD = 0xffffffffL;

    private final FileChannel archive;
    private final EndRecord end;

    Layout(FileChannel archive, EndRecord end) {
        this.archive = archive;
        this.end = end;
    }

    void check(List<ZipArchiveEntry> entries) throws IOException {
        List<ZipArchiveEntry> inOrder = entries.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList();
        if (!inOrder.isEmpty() && inOrder.getFirst().getLocalHeaderOffset() != 0) {
            throw ArchiveRefusedException.of("has something before its first entry");
        }
        long free = 0;
        for (ZipArchiveEntry entry : inOrder) {
            if (entry.getLocalHeaderOffset() < free) {
                throw ArchiveRefusedException.at(entry.getName(), "overlaps another entry");
            }
            free = endOf(entry);
        }
    }

    private long endOf(ZipArchiveEntry entry) throws IOException {
        long at = entry.getLocalHeaderOffset();
        if (at < 0 || at + HEADER > end.directoryStart()) {
            throw ArchiveRefusedException.at(entry.getName(), "lies outside the archive");
        }
        ByteBuffer header = EndRecord.read(archive, at, HEADER);
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        long data = at + HEADER + nameLength + Short.toUnsignedInt(header.getShort(28));
        if (data > end.directoryStart() || entry.getCompressedSize() > end.directoryStart() - data) {
            throw ArchiveRefusedException.at(entry.getName(), "reaches beyond the archive's content");
        }
        if (!agrees(header, EndRecord.read(archive, at + HEADER, nameLength).array(), entry)) {
            throw ArchiveRefusedException.at(entry.getName(), "is described in two ways that disagree");
        }
        return data + entry.getCompressedSize();
    }

    private static boolean agrees(ByteBuffer header, byte[] name, ZipArchiveEntry entry) {
        int flags = header.getShort(6);
        return header.getInt(0) == SIGNATURE
                && Short.toUnsignedInt(header.getShort(8)) == entry.getMethod()
                && ((flags & 1) != 0) == entry.getGeneralPurposeBit().usesEncryption()
                && Arrays.equals(name, entry.getRawName())
                && ((flags & SIZES_FOLLOW) != 0 || sizesAgree(header, entry));
    }

    private static boolean sizesAgree(ByteBuffer header, ZipArchiveEntry entry) {
        return Integer.toUnsignedLong(header.getInt(14)) == entry.getCrc()
                && sizeAgrees(header.getInt(18), entry.getCompressedSize())
                && sizeAgrees(header.getInt(22), entry.getSize());
    }

    private static boolean sizeAgrees(int said, long size) {
        long unsigned = Integer.toUnsignedLong(said);
        return unsigned == size || unsigned == IN_EXTRA_FIELD;
    }
}
