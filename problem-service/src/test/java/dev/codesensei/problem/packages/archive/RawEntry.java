package dev.codesensei.problem.packages.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** An entry of an archive written byte by byte, so that a test can have it lie about anything. */
final class RawEntry {

    static final int FILE = 0100644;
    static final int PROGRAM = 0100755;
    static final int FOLDER = 0040755;
    static final int LINK = 0120777;

    byte[] name;
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

    static RawEntry file(String name, String content) {
        return file(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    }

    static RawEntry file(byte[] name, byte[] content) {
        var entry = new RawEntry();
        entry.name = name;
        entry.localName = name;
        entry.packed = deflate(content);
        entry.size = content.length;
        entry.localSize = content.length;
        var sum = new CRC32();
        sum.update(content);
        entry.crc = sum.getValue();
        return entry;
    }

    static RawEntry link(String name, String target) {
        return file(name, target).mode(LINK);
    }

    static RawEntry folder(String name) {
        return file(name + "/", "").mode(FOLDER);
    }

    RawEntry mode(int value) {
        mode = value;
        return this;
    }

    RawEntry flags(int value) {
        flags = value;
        localFlags = value;
        return this;
    }

    RawEntry method(int value) {
        method = value;
        localMethod = value;
        return this;
    }

    RawEntry stored(String content) {
        packed = content.getBytes(StandardCharsets.UTF_8);
        return method(0);
    }

    RawEntry size(long value) {
        size = value;
        localSize = value;
        return this;
    }

    RawEntry localSize(long value) {
        localSize = value;
        return this;
    }

    RawEntry localName(String value) {
        localName = value.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    RawEntry localMethod(int value) {
        localMethod = value;
        return this;
    }

    RawEntry crc(long value) {
        crc = value;
        return this;
    }

    RawEntry offset(long value) {
        offset = value;
        return this;
    }

    RawEntry packed(byte[] value) {
        packed = value;
        return this;
    }

    static byte[] deflate(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            out.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
