package dev.codesensei.runner.sandbox;

/** How a run ended, by the kernel's own evidence. */
public sealed interface Ending {

    /** By itself. */
    record Exited(int code) implements Ending {}

    /** By a signal that was not ours, such as a segmentation fault. */
    record Signalled(int signal) implements Ending {}

    /** The whole process tree had used up its CPU time. */
    record CpuLimit() implements Ending {}

    /** The clock on the wall ran out. */
    record WallLimit() implements Ending {}

    /** The kernel killed a process for want of memory. */
    record MemoryLimit() implements Ending {}

    /** It printed, or left behind, more than it may. */
    record OutputLimit() implements Ending {}

    /** It made a system call that no honest program makes; {@code call} names it. */
    record SecurityViolation(String call) implements Ending {}

    /** {@link Sandbox#kill()} was called. */
    record Cancelled() implements Ending {}

    /** The fault is ours; the program is not to blame. */
    record Broken(String reason) implements Ending {}
}
