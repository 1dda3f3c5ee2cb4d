package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.runner.sandbox.Ending;
import org.jspecify.annotations.Nullable;

/** What the end of a program means. */
final class Verdicts {

    private Verdicts() {}

    /** For a plain run. */
    static Verdict of(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> code == 0 ? Verdict.OK : Verdict.RUNTIME_ERROR;
            case Ending.Signalled _ -> Verdict.RUNTIME_ERROR;
            case Ending.CpuLimit _ -> Verdict.TIME_LIMIT;
            case Ending.WallLimit _ -> Verdict.WALL_TIME_LIMIT;
            case Ending.MemoryLimit _ -> Verdict.MEMORY_LIMIT;
            case Ending.OutputLimit _ -> Verdict.OUTPUT_LIMIT;
            case Ending.SecurityViolation _ -> Verdict.SECURITY_VIOLATION;
            case Ending.Cancelled _ -> Verdict.CANCELLED;
            case Ending.Broken _ -> Verdict.JUDGE_FAILURE;
        };
    }

    /** For a compiler that did not succeed: whatever limit it hit, the source brought it there. */
    static Verdict ofCompiler(Ending ending) {
        return switch (ending) {
            case Ending.Exited _,
                    Ending.Signalled _,
                    Ending.CpuLimit _,
                    Ending.WallLimit _,
                    Ending.MemoryLimit _,
                    Ending.OutputLimit _ -> Verdict.COMPILE_ERROR;
            case Ending.SecurityViolation _, Ending.Cancelled _, Ending.Broken _ -> of(ending);
        };
    }

    /** Why, for whoever wrote the program; nothing where the verdict says it all. */
    static @Nullable String message(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> code == 0 ? null : "Exited with code " + code;
            case Ending.Signalled(int signal) -> "Ended by " + SignalName.of(signal);
            case Ending.CpuLimit _ -> "Used up its CPU time";
            case Ending.WallLimit _ -> "Was still running, or waiting, when its time on the clock was over";
            case Ending.MemoryLimit _ -> "Used more memory than it may";
            case Ending.OutputLimit _ -> "Printed more than it may";
            case Ending.SecurityViolation(String call) -> "Made a system call that no program may make here: " + call;
            case Ending.Cancelled _ -> "Was cancelled";
            case Ending.Broken(String reason) -> "The sandbox failed: " + reason;
        };
    }
}
