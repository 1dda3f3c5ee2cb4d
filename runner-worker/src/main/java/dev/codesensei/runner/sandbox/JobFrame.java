package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.ProgramSignal;
import dev.codesensei.judge.SourceFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what the agent is told, see {@code wire.h}, {@code run.c} and {@code job.c}. */
final class JobFrame {

    private static final byte JOB = 1;
    private static final byte CANCEL = 2;
    private static final byte INPUT = 3;
    private static final byte SIGNAL = 4;
    private static final int HEADER = 17;
    private static final int FIXED = 256;

    private JobFrame() {}

    static byte[] cancel(int slot, long nonce) {
        return head(HEADER, CANCEL, slot, nonce).array();
    }

    /** A piece of what a program reads; an empty one is the end. */
    static byte[] input(int slot, long nonce, byte[] bytes) {
        return head(HEADER + bytes.length, INPUT, slot, nonce).put(bytes).array();
    }

    static byte[] signal(int slot, long nonce, ProgramSignal signal) {
        byte which = switch (signal) {
            case INT -> 1;
            case TERM -> 2;
            case KILL -> 3;
        };
        return head(HEADER + 1, SIGNAL, slot, nonce).put(which).array();
    }

    static byte[] job(int slot, long nonce, Command command, boolean openInput) {
        List<byte[]> argv = command.argv().stream().map(JobFrame::utf8).toList();
        List<byte[]> environment = WaitingProgram.variables(command.environment()).stream()
                .map(JobFrame::utf8)
                .toList();
        var buffer = head(size(command, argv, environment), JOB, slot, nonce);
        putLimits(buffer, command.limits(), openInput, command.collect() == null ? "" : command.collect());
        putBlobs(buffer, argv);
        putBlobs(buffer, environment);
        buffer.putInt(command.files().size());
        for (SourceFile file : command.files()) {
            putBlob(buffer, utf8(file.name()));
            putBlob(buffer, file.content());
        }
        putBlob(buffer, command.stdin());
        return finish(buffer);
    }

    private static void putLimits(ByteBuffer buffer, Limits limits, boolean openInput, String collect) {
        buffer.putLong(limits.wallMillis() * 1000);
        buffer.putLong(limits.outputBytes());
        buffer.putInt(Command.MOST_COLLECTED_FILES);
        buffer.putLong(Command.MOST_COLLECTED_BYTES);
        buffer.put((byte) (openInput ? 1 : 0));
        putBlob(buffer, utf8(collect));
        buffer.putLong(limits.cpuMillis() * 1000);
        buffer.putLong(limits.fileBytes());
        buffer.putLong(limits.memoryKib() * 1024);
        buffer.putInt(limits.processes());
    }

    private static int size(Command command, List<byte[]> argv, List<byte[]> environment) {
        long size = (long) HEADER + FIXED + command.stdin().length;
        size += command.collect() == null ? 0 : command.collect().length() * 3L;
        for (byte[] word : argv) {
            size += 4L + word.length;
        }
        for (byte[] word : environment) {
            size += 4L + word.length;
        }
        for (SourceFile file : command.files()) {
            size += 8 + file.name().length() * 3L + file.content().length;
        }
        return Math.toIntExact(size);
    }

    private static ByteBuffer head(int size, byte type, int slot, long nonce) {
        var buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.putInt(size - 4).put(type).putInt(slot).putLong(nonce);
    }

    private static byte[] finish(ByteBuffer buffer) {
        byte[] frame = new byte[buffer.position()];
        buffer.putInt(0, frame.length - 4).flip().get(frame);
        return frame;
    }

    private static void putBlobs(ByteBuffer buffer, List<byte[]> blobs) {
        buffer.putInt(blobs.size());
        blobs.forEach(blob -> putBlob(buffer, blob));
    }

    private static void putBlob(ByteBuffer buffer, byte[] blob) {
        buffer.putInt(blob.length).put(blob);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
