package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.SourceFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a run prints and leaves until its report can be written. */
final class RunTranscript {

    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final ByteArrayOutputStream both = new ByteArrayOutputStream();
    private final List<SourceFile> files = new ArrayList<>();

    void add(RunEvent.Printed printed) {
        both.writeBytes(printed.bytes());
        switch (printed.stream()) {
            case STDOUT -> stdout.writeBytes(printed.bytes());
            case STDERR -> stderr.writeBytes(printed.bytes());
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
                stdout.toByteArray(),
                stderr.toByteArray(),
                both.toByteArray(),
                ended.stdoutTruncated(),
                ended.stderrTruncated(),
                files);
    }
}
