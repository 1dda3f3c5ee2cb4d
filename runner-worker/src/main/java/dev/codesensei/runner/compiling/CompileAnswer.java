package dev.codesensei.runner.compiling;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a resident compiler says: i64 nonce, u8 whether it is sure, i32 exit code, i64 CPU time in microseconds, what it
 * printed on the error stream, and the files it made.
 *
 * @param sure whether the command itself would have come to the very same
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared
record CompileAnswer(long nonce, boolean sure, int exitCode, long cpuMicros, byte[] messages, List<SourceFile> files) {

    static CompileAnswer read(ByteBuffer bytes) {
        try {
            return new CompileAnswer(
                    bytes.getLong(), bytes.get() == 1, bytes.getInt(), bytes.getLong(), blob(bytes), files(bytes));
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("It said something that is no answer", e);
        }
    }

    private static List<SourceFile> files(ByteBuffer bytes) {
        var files = new ArrayList<SourceFile>();
        for (int left = bytes.getInt(); left > 0; left--) {
            files.add(new SourceFile(new String(blob(bytes), StandardCharsets.UTF_8), blob(bytes)));
        }
        return files;
    }

    private static byte[] blob(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] blob = new byte[length];
        bytes.get(blob);
        return blob;
    }

    /** As the command would have been reported; nothing when it would have hit a limit, or this is not sure. */
    Optional<Report> report(Command command, long wallMillis) {
        boolean fits = messages.length <= command.limits().outputBytes()
                && files.size() <= Command.MOST_COLLECTED_FILES
                && files.stream().mapToLong(file -> file.content().length).sum() <= Command.MOST_COLLECTED_BYTES;
        return sure && fits ? Optional.of(report(wallMillis)) : Optional.empty();
    }

    private Report report(long wallMillis) {
        return new Report(
                new Ending.Exited(exitCode),
                cpuMicros / 1000,
                wallMillis,
                0, // a compiler that stays has no peak that is of one compilation
                0,
                new byte[0],
                messages,
                messages,
                false,
                false,
                files);
    }
}
