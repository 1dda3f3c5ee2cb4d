package dev.codesensei.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What running a program showed, by the kernel's own evidence.
 *
 * @param exitCode absent when a signal ended the program
 * @param signal the name of the signal that ended the program, such as {@code SIGSEGV}
 * @param output both streams in the order in which they came; absent when one of them is empty, so that it need not be
 *     carried twice
 * @param cpuMillis CPU time of the whole process tree
 * @param peakMemoryKib peak memory of the whole process tree
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunReport(
        @Nullable Integer exitCode,
        @Nullable String signal,
        String stdout,
        String stderr,
        @Nullable String output,
        boolean stdoutTruncated,
        boolean stderrTruncated,
        long cpuMillis,
        long wallMillis,
        long peakMemoryKib) {

    /** Both streams in the order in which they came. */
    public String interleaved() {
        return output != null ? output : stdout + stderr;
    }
}
