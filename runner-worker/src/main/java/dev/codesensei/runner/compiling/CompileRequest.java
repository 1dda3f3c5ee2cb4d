package dev.codesensei.runner.compiling;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a resident compiler is asked: i64 nonce, the command's words without the program, then the files. Numbers are big
 * endian, lists begin with their i32 size, texts and contents with their i32 length.
 */
record CompileRequest(long nonce, List<String> words, List<SourceFile> files) {

    static CompileRequest of(long nonce, Command command) {
        return new CompileRequest(
                nonce, command.argv().subList(1, command.argv().size()), command.files());
    }

    /** Asks for something that makes the next compilations faster. */
    static CompileRequest exercise(long nonce) {
        return new CompileRequest(nonce, List.of(), List.of());
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeLong(nonce);
            data.writeInt(words.size());
            for (String word : words) {
                write(data, word.getBytes(StandardCharsets.UTF_8));
            }
            data.writeInt(files.size());
            for (SourceFile file : files) {
                write(data, file.name().getBytes(StandardCharsets.UTF_8));
                write(data, file.content());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
