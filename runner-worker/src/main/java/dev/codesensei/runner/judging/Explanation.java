package dev.codesensei.runner.judging;

import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.Limits;
import dev.codesensei.runner.live.Stop;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how a program ended to whoever wrote it, with the limit that was hit and what may have brought it there. */
final class Explanation {

    /** What a shell adds to the number of a signal. */
    private static final int SIGNAL_BASE = 128;

    private static final int LARGEST_SIGNAL = 64;

    private Explanation() {}

    /**
     * For a program; null where the verdict says it all.
     *
     * @param asked what the program may use
     * @param given the same with what its language needs for itself
     */
    static @Nullable String ofProgram(Report report, Limits asked, Limits given) {
        return switch (report.ending()) {
            case Ending.Exited(int code) -> code == 0 ? null : exited(code, report.stderr().length > 0);
            case Ending.Signalled(int signal) -> "Ended by " + explained(signal);
            case Ending.CpuLimit _ ->
                "Stopped after " + time(asked.cpuMillis()) + " of computing: is there a loop that never ends, or a"
                        + " quicker way?";
            case Ending.WallLimit _ ->
                "Stopped after " + time(asked.wallMillis())
                        + " on the clock: does it wait for input that does not come," + " or sleep?";
            case Ending.MemoryLimit _ ->
                "Stopped for want of memory, it may use " + memory(asked, given)
                        + ": is there a list that only grows, or" + " recursion without end?";
            case Ending.OutputLimit _ ->
                "Stopped because it printed more than " + size(asked.outputBytes())
                        + ": is there a loop that never ends?";
            case Ending.SecurityViolation(String call) ->
                "Stopped because it asked the system for what no program may do here: " + call;
            case Ending.Cancelled _ -> "Cancelled before it ended";
            case Ending.Broken(String reason) -> "The sandbox failed, the program is not to blame: " + reason;
        };
    }

    /** For a live run that was stopped. */
    static String ofStop(Stop stop, Interaction interaction) {
        return switch (stop) {
            case IDLE -> "Stopped after " + time(interaction.idleMillis()) + " without input and output";
            case UNATTENDED -> "Cancelled because nobody was connected for " + time(interaction.unattendedMillis());
        };
    }

    /** For a compiler that did not succeed. */
    static String ofCompiler(Ending ending, Limits limits) {
        return switch (ending) {
            case Ending.Exited _ -> "Could not be compiled: the compiler's messages say where and why";
            case Ending.Signalled(int signal) -> "The compiler was ended by " + SignalName.of(signal);
            case Ending.CpuLimit _ ->
                "The compiler was stopped after " + time(limits.cpuMillis()) + " of computing: the program asks too"
                        + " much of it";
            case Ending.WallLimit _ ->
                "The compiler was stopped after " + time(limits.wallMillis()) + " on the clock: the program asks too"
                        + " much of it";
            case Ending.MemoryLimit _ ->
                "The compiler was stopped for want of memory, it may use " + size(limits.memoryKib() << 10)
                        + ": the program asks too much of it";
            case Ending.OutputLimit _ ->
                "The compiler was stopped: its messages, or what it made of the program, came to more than it may write";
            case Ending.SecurityViolation(String call) ->
                "The compiler was stopped because it asked the system for what no program may do here: " + call;
            case Ending.Cancelled _ -> "Cancelled while it was compiled";
            case Ending.Broken(String reason) -> "The sandbox failed, the program is not to blame: " + reason;
        };
    }

    private static String exited(int code, boolean complained) {
        String said = complained ? "; its error output may say why" : "; only 0 says that all went well";
        int signal = code - SIGNAL_BASE;
        return signal > 0 && signal <= LARGEST_SIGNAL
                ? "Exited with code " + code + ", as a shell reports " + explained(signal)
                : "Exited with code " + code + said;
    }

    private static String explained(int signal) {
        String meaning = SignalName.meaning(signal);
        return SignalName.of(signal) + (meaning.isEmpty() ? "" : ": " + meaning);
    }

    private static String memory(Limits asked, Limits given) {
        long more = given.memoryKib() - asked.memoryKib();
        return size(asked.memoryKib() << 10)
                + (more > 0 ? ", and its language " + size(more << 10) + " for itself" : "");
    }

    private static String time(long millis) {
        return millis < 1000 ? millis + " ms" : number(millis / 1000.0) + " s";
    }

    private static String size(long bytes) {
        if (bytes >= 1 << 20) {
            return number(bytes / (double) (1 << 20)) + " MiB";
        }
        return bytes >= 1 << 10 ? number(bytes / (double) (1 << 10)) + " KiB" : bytes + " bytes";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
