package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.SourceFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what a run prints and leaves until its report can be written. Of each stream it keeps the beginning: a program
 * may be allowed to print far more than a result can carry, or this process can hold.
 */
final class RunTranscript {

    /**
     * Bytes kept of each stream. A byte becomes at most three in a result, where both streams stand twice, and the result
     * has to fit into a document of 16 MiB together with its job.
     */
    static final int MOST_BYTES = 1 << 20;

    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final ByteArrayOutputStream both = new ByteArrayOutputStream();
    private final Set<OutputListener.Stream> cut = EnumSet.noneOf(OutputListener.Stream.class);
    private final List<SourceFile> files = new ArrayList<>();

    void add(RunEvent.Printed printed) {
        ByteArrayOutputStream stream = switch (printed.stream()) {
            case STDOUT -> stdout;
            case STDERR -> stderr;
        };
        int kept = Math.min(printed.bytes().length, MOST_BYTES - stream.size());
        stream.write(printed.bytes(), 0, kept);
        both.write(printed.bytes(), 0, kept);
        if (kept < printed.bytes().length) {
            cut.add(printed.stream());
        }
    }

    void add(RunEvent.Collected collected) {
        files.add(collected.file());
    }

    Report report(RunEvent.Ended ended) {
        return new Report(
                ended.ending(),
                ended.cpuMicros() / 1000,
                ended.wallMicros() / 1000,
                ended.peakKib(),
                ended.waitedMicros() / 1000,
                stdout.toByteArray(),
                stderr.toByteArray(),
                both.toByteArray(),
                ended.stdoutTruncated() || cut.contains(OutputListener.Stream.STDOUT),
                ended.stderrTruncated() || cut.contains(OutputListener.Stream.STDERR),
                files);
    }
}
