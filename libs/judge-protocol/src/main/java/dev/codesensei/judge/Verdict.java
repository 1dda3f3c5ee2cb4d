package dev.codesensei.judge;

/** What a finished job came to. The names are part of the public API and are never renamed. */
public enum Verdict {
    /** A plain run that ended with exit code 0. */
    OK,
    ACCEPTED,
    WRONG_ANSWER,
    PARTIAL,
    /** The CPU clock ran out. */
    TIME_LIMIT,
    /** The clock on the wall ran out while the program slept or waited. */
    WALL_TIME_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    /** A signal, or an exit code other than 0. */
    RUNTIME_ERROR,
    COMPILE_ERROR,
    /** Seccomp killed the program, or the sandbox saw tampering. */
    SECURITY_VIOLATION,
    CANCELLED,
    /** The fault is ours: nobody's attempt is counted. */
    JUDGE_FAILURE;

    /** Whether the fault is the platform's and not the program's. */
    public boolean isOurFault() {
        return this == JUDGE_FAILURE;
    }

    /** Whether it tells anything of the program: our own failures, and what was cancelled, do not. */
    public boolean isOfTheProgram() {
        return switch (this) {
            case JUDGE_FAILURE, CANCELLED -> false;
            case OK,
                    ACCEPTED,
                    WRONG_ANSWER,
                    PARTIAL,
                    TIME_LIMIT,
                    WALL_TIME_LIMIT,
                    MEMORY_LIMIT,
                    OUTPUT_LIMIT,
                    RUNTIME_ERROR,
                    COMPILE_ERROR,
                    SECURITY_VIOLATION -> true;
        };
    }
}
