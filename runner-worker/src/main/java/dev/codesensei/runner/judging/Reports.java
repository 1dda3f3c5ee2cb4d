package dev.codesensei.runner.judging;

import dev.codesensei.judge.CompileReport;
import dev.codesensei.judge.RunReport;
import dev.codesensei.runner.compiling.Compilation;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sandbox's report in the words of the judge protocol. */
final class Reports {

    /** Of each stream of a compiler: nobody reads the ten thousandth message of a template gone wrong. */
    private static final int MOST_COMPILER_BYTES = 64 * 1024;

    /** What a shell shows for a program that a signal ended. */
    private static final int SIGNAL_BASE = 128;

    private static final int KILLED = SIGNAL_BASE + 9;

    private Reports() {}

    static RunReport ofProgram(Report report) {
        return new RunReport(
                exitCode(report.ending()),
                signal(report.ending()),
                text(report.stdout()),
                text(report.stderr()),
                report.stdout().length == 0 || report.stderr().length == 0 ? null : text(report.output()),
                report.stdoutTruncated(),
                report.stderrTruncated(),
                report.cpuMillis(),
                report.wallMillis(),
                report.peakMemoryKib());
    }

    static CompileReport ofCompiler(Compilation compilation) {
        Report report = compilation.report();
        int exitCode = switch (report.ending()) {
            case Ending.Exited(int code) -> code;
            case Ending.Signalled(int signal) -> SIGNAL_BASE + signal;
            case Ending.CpuLimit _,
                    Ending.WallLimit _,
                    Ending.MemoryLimit _,
                    Ending.OutputLimit _,
                    Ending.SecurityViolation _,
                    Ending.Cancelled _,
                    Ending.Broken _ -> KILLED;
        };
        return new CompileReport(
                exitCode,
                beginning(report.stdout()),
                beginning(report.stderr()),
                compilation.wallMillis(),
                compilation.cached());
    }

    private static @Nullable Integer exitCode(Ending ending) {
        return ending instanceof Ending.Exited(int code) ? (Integer) code : null;
    }

    /** A program that hit a limit, or was stopped, was killed by us. */
    private static @Nullable String signal(Ending ending) {
        return switch (ending) {
            case Ending.Exited _, Ending.Broken _ -> null;
            case Ending.Signalled(int signal) -> SignalName.of(signal);
            case Ending.SecurityViolation _ -> "SIGSYS";
            case Ending.CpuLimit _,
                    Ending.WallLimit _,
                    Ending.MemoryLimit _,
                    Ending.OutputLimit _,
                    Ending.Cancelled _ -> "SIGKILL";
        };
    }

    private static String beginning(byte[] bytes) {
        return text(bytes.length <= MOST_COMPILER_BYTES ? bytes : Arrays.copyOf(bytes, MOST_COMPILER_BYTES));
    }

    /** Bytes that are not UTF-8 become the replacement character: JSON has no other way to carry them. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
