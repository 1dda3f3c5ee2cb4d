package dev.codesensei.problem.packages.archive;

import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What a single entry may be: a plain file, folder or link, readable without a key, and not too large. */
final class EntryRules {

    static final int LONGEST_LINK = 4_096;

    private static final int KIND = 0170000;

    private final ArchiveLimits limits;

    EntryRules(ArchiveLimits limits) {
        this.limits = limits;
    }

    void check(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refused(entry, "is encrypted");
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw refused(entry, "is packed by a method that is not supported: " + entry.getMethod());
        }
        checkKind(entry);
        checkSize(entry);
    }

    private static void checkKind(ZipArchiveEntry entry) {
        int kind = entry.getUnixMode() & KIND;
        if (kind != 0 && kind != UnixStat.FILE_FLAG && kind != UnixStat.DIR_FLAG && kind != UnixStat.LINK_FLAG) {
            throw refused(entry, "is a device, a pipe or a socket");
        }
        if (kind != 0 && entry.isDirectory() != (kind == UnixStat.DIR_FLAG)) {
            throw refused(entry, "is a folder by its name or by its mode, but not by both");
        }
        if (entry.isDirectory() && entry.getSize() > 0) {
            throw refused(entry, "is a folder with bytes of its own");
        }
    }

    private void checkSize(ZipArchiveEntry entry) {
        long size = entry.getSize();
        long packed = entry.getCompressedSize();
        if (size < 0 || packed < 0) {
            throw refused(entry, "does not say how large it is");
        }
        if (size > limits.fileBytes()) {
            throw refused(entry, "is larger than " + limits.fileBytes() + " bytes");
        }
        if (entry.getMethod() == ZipEntry.STORED && size != packed) {
            throw refused(entry, "is described in two ways that disagree");
        }
        if (size > limits.ratioFromBytes() && size / limits.ratio() > packed) {
            throw refused(entry, "unpacks to more than " + limits.ratio() + " times its size");
        }
        if (entry.isUnixSymlink() && (size == 0 || size > LONGEST_LINK)) {
            throw refused(entry, "is a link without a target, or with one that is too long");
        }
    }

    private static ArchiveRefusedException refused(ZipArchiveEntry entry, String why) {
        return ArchiveRefusedException.at(entry.getName(), why);
    }
}
