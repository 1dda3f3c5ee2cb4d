package dev.codesensei.runner.javac;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came of a request.
 *
 * @param sure whether a compiler of its own would have come to the very same; if not, one is to be asked
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared
record Answer(boolean sure, int exitCode, byte[] messages, Map<String, MemoryFile> classes) {

    static Answer unsure() {
        return new Answer(false, 0, new byte[0], Map.of());
    }

    /** As a length and that many bytes, so that the other side can tell a whole answer from a part of one. */
    void write(long nonce, long cpuMicros, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeLong(nonce);
        data.writeBoolean(sure);
        data.writeInt(exitCode);
        data.writeLong(cpuMicros);
        blob(data, messages);
        data.writeInt(classes.size());
        for (Map.Entry<String, MemoryFile> file : classes.entrySet()) {
            blob(data, file.getKey().getBytes(StandardCharsets.UTF_8));
            blob(data, file.getValue().content());
        }
        var framed = new DataOutputStream(out);
        framed.writeInt(bytes.size());
        bytes.writeTo(framed);
        framed.flush();
    }

    private static void blob(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
