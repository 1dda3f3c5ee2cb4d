package dev.codesensei.standalone.gateway;

import org.jspecify.annotations.Nullable;

/** What the suite says about a job; verdict and run are there once it has ended. */
public record Answer(
        String jobId,
        String status,
        @Nullable String verdict,
        @Nullable String message,
        @Nullable String output,
        @Nullable Compile compile,
        @Nullable Run run) {

    /** The compiler's part. */
    public record Compile(
            @Nullable Integer exitCode,
            @Nullable String stdout,
            @Nullable String stderr) {

        /** What it said, warnings and errors alike. */
        public String text() {
            return (stdout == null ? "" : stdout) + (stderr == null ? "" : stderr);
        }
    }

    /**
     * The program's part.
     *
     * @param signal its name, such as SIGKILL
     */
    public record Run(
            @Nullable Integer exitCode, @Nullable String signal, long cpuMillis, long wallMillis, long peakMemoryKib) {}
}
