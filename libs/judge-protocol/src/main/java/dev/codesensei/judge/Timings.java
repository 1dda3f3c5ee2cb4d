package dev.codesensei.judge;

/**
 * Where a runner spent its time on a job, in milliseconds.
 *
 * @param sandboxMillis preparing and reporting: everything that was neither compiling nor running
 */
public record Timings(long sandboxMillis, long compileMillis, long runMillis) {}
