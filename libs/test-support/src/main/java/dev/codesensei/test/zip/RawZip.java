package dev.codesensei.test.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A zip archive put together by hand. */
public final class RawZip {

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

    public static RawZip of(RawEntry... entries) {
        return new RawZip(List.of(entries));
    }

    public static RawZip of(List<RawEntry> entries) {
        return new RawZip(entries);
    }

    public RawZip before(byte[] bytes) {
        before = bytes;
        return this;
    }

    public RawZip gap(byte[] bytes) {
        gap = bytes;
        return this;
    }

    public RawZip after(byte[] bytes) {
        after = bytes;
        return this;
    }

    public RawZip comment(byte[] bytes) {
        comment = bytes;
        return this;
    }

    public RawZip comment(String text) {
        return comment(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawZip cut(int bytes) {
        cut = bytes;
        return this;
    }

    public RawZip announcing(int number) {
        announced = number;
        return this;
    }

    public byte[] bytes() {
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
        var bytes = new byte[30 + entry.localName.length + entry.packed.length];
        ByteBuffer header = little(bytes);
        header.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.localFlags);
        header.putShort((short) entry.localMethod).putInt(0x21).putInt((int) entry.crc);
        header.putInt(entry.packed.length).putInt((int) entry.localSize);
        header.putShort((short) entry.localName.length).putShort((short) 0);
        header.put(entry.localName).put(entry.packed);
        return bytes;
    }

    private static byte[] central(RawEntry entry, long offset) {
        var bytes = new byte[46 + entry.name.length];
        ByteBuffer header = little(bytes);
        header.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        header.putShort((short) entry.flags).putShort((short) entry.method).putInt(0x21);
        header.putInt((int) entry.crc).putInt(entry.packed.length).putInt((int) entry.size);
        header.putShort((short) entry.name.length).putInt(0).putInt(0);
        header.putInt(entry.mode << 16).putInt((int) offset);
        header.put(entry.name);
        return bytes;
    }

    private byte[] end(int size, int start) {
        var bytes = new byte[22 + comment.length];
        ByteBuffer record = little(bytes).putInt(0x06054b50).putInt(0);
        record.putShort((short) announced)
                .putShort((short) announced)
                .putInt(size)
                .putInt(start);
        record.putShort((short) comment.length).put(comment);
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
