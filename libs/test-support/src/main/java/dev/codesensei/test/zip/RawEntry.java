package dev.codesensei.test.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** An entry of an archive written byte by byte, so that a test can have it lie about anything. */
public final class RawEntry {

    public static final int FILE = 0100644;
    public static final int PROGRAM = 0100755;
    public static final int FOLDER = 0040755;
    public static final int LINK = 0120777;

    final byte[] name;
    byte[] localName;
    byte[] packed;
    int method = 8;
    int localMethod = 8;
    int flags = 0x800;
    int localFlags = 0x800;
    int mode = FILE;
    long size;
    long localSize;
    long crc;
    long offset = -1;

    private RawEntry(byte[] name, byte[] packed) {
        this.name = name;
        this.localName = name;
        this.packed = packed;
    }

    public static RawEntry file(String name, String content) {
        return file(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    }

    public static RawEntry file(byte[] name, byte[] content) {
        var entry = new RawEntry(name, deflate(content));
        entry.size = content.length;
        entry.localSize = content.length;
        var sum = new CRC32();
        sum.update(content);
        entry.crc = sum.getValue();
        return entry;
    }

    public static RawEntry link(String name, String target) {
        return file(name, target).mode(LINK);
    }

    public static RawEntry folder(String name) {
        return file(name + "/", "").mode(FOLDER);
    }

    public RawEntry mode(int value) {
        mode = value;
        return this;
    }

    public RawEntry flags(int value) {
        flags = value;
        localFlags = value;
        return this;
    }

    public RawEntry method(int value) {
        method = value;
        localMethod = value;
        return this;
    }

    public RawEntry stored(String content) {
        packed = content.getBytes(StandardCharsets.UTF_8);
        return method(0);
    }

    public RawEntry size(long value) {
        size = value;
        localSize = value;
        return this;
    }

    public RawEntry localSize(long value) {
        localSize = value;
        return this;
    }

    public RawEntry localName(String value) {
        localName = value.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public RawEntry localMethod(int value) {
        localMethod = value;
        return this;
    }

    /** The checksum of what is really in it. */
    public long crc() {
        return crc;
    }

    public RawEntry crc(long value) {
        crc = value;
        return this;
    }

    public RawEntry offset(long value) {
        offset = value;
        return this;
    }

    public RawEntry packed(byte[] value) {
        packed = value;
        return this;
    }

    private static byte[] deflate(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end(); // a quarter of a MiB outside of the heap, and archives of 100,000 entries are made here
        }
        return bytes.toByteArray();
    }
}
