package dev.codesensei.runner.judging;

import java.util.Map;

/** Names of signals and what they mean, with the numbers that Linux gives them on x86-64 and 64-bit ARM (signal(7)). */
final class SignalName {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(5, "SIGTRAP"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(10, "SIGUSR1"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(12, "SIGUSR2"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(14, "SIGALRM"),
            Map.entry(15, "SIGTERM"),
            Map.entry(24, "SIGXCPU"),
            Map.entry(25, "SIGXFSZ"),
            Map.entry(31, "SIGSYS"));

    /** Those that a program meets without having asked for them. */
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(
                    4,
                    "the processor came to something that is no instruction, as at the end of a function that"
                            + " returns nothing"),
            Map.entry(5, "it ran into a trap of its own making"),
            Map.entry(
                    6,
                    "it gave up by itself, as after a failed assertion, an exception that nothing caught, or memory"
                            + " that was freed twice"),
            Map.entry(7, "it used memory that is not there"),
            Map.entry(8, "an impossible calculation, such as an integer divided by zero"),
            Map.entry(9, "it, or a process that it started, sent this to itself"),
            Map.entry(
                    11,
                    "it used memory that is not its own, as by an index out of range, a pointer to nothing, or"
                            + " recursion without end"),
            Map.entry(13, "it wrote to somebody who had stopped reading"),
            Map.entry(14, "the alarm it had set went off"),
            Map.entry(24, "one of its processes had used up the time it may compute"),
            Map.entry(25, "it wrote a larger file than it may"));

    private SignalName() {}

    static String of(int signal) {
        return NAMES.getOrDefault(signal, "signal " + signal);
    }

    /** What brings such an end about, as far as it can be told from the signal alone; empty when it cannot. */
    static String meaning(int signal) {
        return MEANINGS.getOrDefault(signal, "");
    }
}
