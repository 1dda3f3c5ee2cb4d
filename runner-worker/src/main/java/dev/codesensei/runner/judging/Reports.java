package dev.codesensei.runner.judging;

import dev.codesensei.judge.CompileReport;
import dev.codesensei.judge.RunReport;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A sandbox's report in the words of the judge protocol. */
final class Reports {

    /**
     * Of one stream, in a result. Each character takes at most three bytes of UTF-8, and both streams together stand in the
     * result twice, which has to fit into a document of 16 MiB, the most that MongoDB stores.
     */
    static final int MOST_CHARS = 1_310_720;

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
                report.stdout().length == 0 || report.stderr().length == 0
                        ? null
                        : cut(decoded(report.output()), 2 * MOST_CHARS),
                report.stdoutTruncated() || isCut(report.stdout()),
                report.stderrTruncated() || isCut(report.stderr()),
                report.cpuMillis(),
                report.wallMillis(),
                report.peakMemoryKib());
    }

    static CompileReport ofCompiler(Report report) {
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
        return new CompileReport(exitCode, text(report.stdout()), text(report.stderr()), report.wallMillis(), false);
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

    private static boolean isCut(byte[] bytes) {
        return bytes.length > MOST_CHARS && decoded(bytes).length() > MOST_CHARS;
    }

    private static String text(byte[] bytes) {
        return cut(decoded(bytes), MOST_CHARS);
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Bytes that are not UTF-8 become the replacement character: JSON has no other way to carry them. */
    private static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
