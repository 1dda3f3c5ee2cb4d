package dev.codesensei.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What running a program showed, by the kernel's own evidence.
 *
 * @param exitCode absent when a signal ended the program
 * @param signal the name of the signal that ended the program, such as {@code SIGSEGV}
 * @param output both streams in the order in which they came
 * @param cpuMillis CPU time of the whole process tree
 * @param peakMemoryKib peak memory of the whole process tree
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunReport(
        @Nullable Integer exitCode,
        @Nullable String signal,
        String stdout,
        String stderr,
        String output,
        boolean stdoutTruncated,
        boolean stderrTruncated,
        long cpuMillis,
        long wallMillis,
        long peakMemoryKib) {}
