package dev.codesensei.judge;

/**
 * How compiling went.
 *
 * @param exitCode of the compiler; 128 + signal when it was killed
 * @param cached whether the compiler did not have to run
 */
public record CompileReport(int exitCode, String stdout, String stderr, long wallMillis, boolean cached) {}
