package dev.codesensei.problem.packages.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Where the directory of an archive lies. Read before anything else, since the directory is held in memory as a whole,
 * and because every reader must find the same one: nothing may lie between the directory and the end of the file.
 */
record EndRecord(long directoryStart, long directoryEnd, long entries) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int WIDE_SIGNATURE = 0x06064b50;
    private static final int SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int WIDE_SIZE = 56;
    private static final int LONGEST_COMMENT = 0xffff;

    static EndRecord find(FileChannel archive) throws IOException {
        long size = archive.size();
        int tailSize = (int) Math.min(size, SIZE + LONGEST_COMMENT);
        ByteBuffer tail = read(archive, size - tailSize, tailSize);
        for (int at = tailSize - SIZE; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                return at(archive, tail, at, size - tailSize + at);
            }
        }
        throw ArchiveRefusedException.of("is not a zip archive, or its end is missing");
    }

    private static EndRecord at(FileChannel archive, ByteBuffer tail, int at, long position) throws IOException {
        int comment = Short.toUnsignedInt(tail.getShort(at + 20));
        if (position + SIZE + comment != archive.size()) {
            throw ArchiveRefusedException.of("has something after its end");
        }
        return isWide(archive, position)
                ? wide(archive, position - LOCATOR_SIZE - WIDE_SIZE)
                : narrow(tail, at, position);
    }

    private static boolean isWide(FileChannel archive, long position) throws IOException {
        return position >= LOCATOR_SIZE + WIDE_SIZE
                && read(archive, position - LOCATOR_SIZE, LOCATOR_SIZE).getInt(0) == LOCATOR_SIGNATURE;
    }

    private static EndRecord narrow(ByteBuffer tail, int at, long position) {
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long start = Integer.toUnsignedLong(tail.getInt(at + 16));
        return checked(start, size, position, Short.toUnsignedLong(tail.getShort(at + 10)));
    }

    private static EndRecord wide(FileChannel archive, long position) throws IOException {
        ByteBuffer record = read(archive, position, WIDE_SIZE);
        if (record.getInt(0) != WIDE_SIGNATURE) {
            throw ArchiveRefusedException.of("has a directory that cannot be found");
        }
        return checked(record.getLong(48), record.getLong(40), position, record.getLong(32));
    }

    private static EndRecord checked(long start, long size, long position, long entries) {
        if (start < 0 || size < 0 || size > position || start != position - size) {
            throw ArchiveRefusedException.of("has something before its first entry or after its directory");
        }
        return new EndRecord(start, position, entries);
    }

    static ByteBuffer read(FileChannel archive, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (archive.read(buffer, position + buffer.position()) < 0) {
                throw ArchiveRefusedException.of("ends too early");
            }
        }
        return buffer.flip();
    }
}
