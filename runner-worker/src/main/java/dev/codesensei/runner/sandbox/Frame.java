package dev.codesensei.runner.sandbox;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message from the agent: u32 length of what follows, u8 type, u32 slot, u64 nonce, payload; little endian.
 * {@code wire.h} is the other half of this. What a payload does not hold cannot be read from it: that is a
 * {@link BufferUnderflowException}, whatever its bytes say.
 */
@SuppressWarnings("ArrayRecordComponent") // frames are never compared
record Frame(byte type, int slot, long nonce, ByteBuffer payload) {

    static final byte HELLO = 1;
    static final byte READY = 2;
    static final byte OUTPUT = 3;
    static final byte FILE = 4;
    static final byte VERDICT = 5;
    static final byte FATAL = 6;
    static final byte ROOM = 7;

    private static final int HEADER = 13;
    private static final int MAX_LENGTH = 80 << 20;

    /** Waits for the next frame. */
    static Frame read(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        if (length < HEADER || length > MAX_LENGTH) {
            throw new IOException("The agent sent a frame of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The agent ended amid a frame");
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte type = buffer.get();
        int slot = buffer.getInt();
        return new Frame(type, slot, buffer.getLong(), buffer);
    }

    byte[] blob() {
        byte[] bytes = new byte[count()];
        payload.get(bytes);
        return bytes;
    }

    byte[] rest() {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    String text() {
        return new String(blob(), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        int count = count();
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    /** Of things that follow and have a byte at least: nothing is allocated for what cannot be there. */
    private int count() {
        int count = payload.getInt();
        if (count < 0 || count > payload.remaining()) {
            throw new BufferUnderflowException();
        }
        return count;
    }
}
