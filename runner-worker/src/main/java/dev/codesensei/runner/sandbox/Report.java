package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.SourceFile;
import java.util.List;

/**
 * What a run came to.
 *
 * @param cpuMillis of the whole process tree
 * @param peakMemoryKib of the whole process tree, files in memory included
 * @param waitedMillis how long the processes and threads of a run that came to a time limit had, all together, been able
 *     to compute and got no processor; 0 for other runs
 * @param output both streams in the order in which they came
 * @param collected the files that came back, when the program ended normally and some were asked for
 */
@SuppressWarnings("ArrayRecordComponent") // reports are never compared
public record Report(
        Ending ending,
        long cpuMillis,
        long wallMillis,
        long peakMemoryKib,
        long waitedMillis,
        byte[] stdout,
        byte[] stderr,
        byte[] output,
        boolean stdoutTruncated,
        boolean stderrTruncated,
        List<SourceFile> collected) {

    public Report {
        collected = List.copyOf(collected);
    }
}
