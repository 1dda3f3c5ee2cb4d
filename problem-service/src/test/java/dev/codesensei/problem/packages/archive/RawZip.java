package dev.codesensei.problem.packages.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A zip archive put together by hand. */
final class RawZip {

    private final List<RawEntry> entries;
    private byte[] before = {};
    private byte[] gap = {};
    private byte[] comment = {};
    private byte[] after = {};
    private int cut;
    private int announced;

    private RawZip(List<RawEntry> entries) {
        this.entries = entries;
        this.announced = entries.size();
    }

    static RawZip of(RawEntry... entries) {
        return new RawZip(List.of(entries));
    }

    static RawZip of(List<RawEntry> entries) {
        return new RawZip(entries);
    }

    RawZip before(byte[] bytes) {
        before = bytes;
        return this;
    }

    RawZip gap(byte[] bytes) {
        gap = bytes;
        return this;
    }

    RawZip after(byte[] bytes) {
        after = bytes;
        return this;
    }

    RawZip comment(byte[] bytes) {
        comment = bytes;
        return this;
    }

    RawZip comment(String text) {
        return comment(text.getBytes(StandardCharsets.UTF_8));
    }

    RawZip cut(int bytes) {
        cut = bytes;
        return this;
    }

    RawZip announcing(int number) {
        announced = number;
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before);
        var directory = new ByteArrayOutputStream();
        for (RawEntry entry : entries) {
            long offset = entry.offset >= 0 ? entry.offset : out.size();
            directory.writeBytes(central(entry, offset));
            if (entry.offset < 0) {
                out.writeBytes(local(entry));
            }
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(gap);
        out.writeBytes(end(directory.size(), start));
        out.writeBytes(after);
        byte[] all = out.toByteArray();
        return Arrays.copyOf(all, all.length - cut);
    }

    private static byte[] local(RawEntry entry) {
        ByteBuffer header = little(30 + entry.localName.length + entry.packed.length);
        header.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.localFlags);
        header.putShort((short) entry.localMethod).putInt(0x21).putInt((int) entry.crc);
        header.putInt(entry.packed.length).putInt((int) entry.localSize);
        header.putShort((short) entry.localName.length).putShort((short) 0);
        return header.put(entry.localName).put(entry.packed).array();
    }

    private static byte[] central(RawEntry entry, long offset) {
        ByteBuffer header = little(46 + entry.name.length);
        header.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        header.putShort((short) entry.flags).putShort((short) entry.method).putInt(0x21);
        header.putInt((int) entry.crc).putInt(entry.packed.length).putInt((int) entry.size);
        header.putShort((short) entry.name.length).putInt(0).putInt(0);
        header.putInt(entry.mode << 16).putInt((int) offset);
        return header.put(entry.name).array();
    }

    private byte[] end(int size, int start) {
        ByteBuffer record = little(22 + comment.length).putInt(0x06054b50).putInt(0);
        record.putShort((short) announced)
                .putShort((short) announced)
                .putInt(size)
                .putInt(start);
        return record.putShort((short) comment.length).put(comment).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
