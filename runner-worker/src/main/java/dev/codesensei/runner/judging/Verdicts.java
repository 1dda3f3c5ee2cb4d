package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.runner.live.Stop;
import dev.codesensei.runner.sandbox.Ending;

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

    /** For a live run that was stopped. */
    static Verdict of(Stop stop) {
        return switch (stop) {
            case IDLE -> Verdict.WALL_TIME_LIMIT;
            case UNATTENDED -> Verdict.CANCELLED;
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
}
