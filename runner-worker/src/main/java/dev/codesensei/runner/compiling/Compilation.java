package dev.codesensei.runner.compiling;

import dev.codesensei.runner.sandbox.Report;

/**
 * What came of compiling.
 *
 * @param cached whether the compiler did not have to run; then the report is that of an earlier run
 * @param wallMillis what it took this time
 */
public record Compilation(Report report, boolean cached, long wallMillis) {}
