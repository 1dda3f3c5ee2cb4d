package dev.codesensei.standalone.program;

import dev.codesensei.standalone.gateway.Answer;
import java.util.Map;

/**
 * What {@code run} exits with: the program's own code, 128 + n when signal n ended it, and a code of its own for each
 * way in which the suite ended it, chosen where programs and shells have none.
 */
final class ExitCode {

    private static final int SIGNALLED = 128;

    /** As Linux numbers them on every processor that the suite runs on. */
    private static final Map<String, Integer> SIGNALS = Map.ofEntries(
            Map.entry("SIGHUP", 1),
            Map.entry("SIGINT", 2),
            Map.entry("SIGQUIT", 3),
            Map.entry("SIGILL", 4),
            Map.entry("SIGTRAP", 5),
            Map.entry("SIGABRT", 6),
            Map.entry("SIGBUS", 7),
            Map.entry("SIGFPE", 8),
            Map.entry("SIGKILL", 9),
            Map.entry("SIGUSR1", 10),
            Map.entry("SIGSEGV", 11),
            Map.entry("SIGUSR2", 12),
            Map.entry("SIGPIPE", 13),
            Map.entry("SIGALRM", 14),
            Map.entry("SIGTERM", 15),
            Map.entry("SIGXCPU", 24),
            Map.entry("SIGXFSZ", 25),
            Map.entry("SIGSYS", 31));

    private ExitCode() {}

    static int of(Answer answer) {
        return switch (String.valueOf(answer.verdict())) {
            case "TIME_LIMIT" -> 80;
            case "WALL_TIME_LIMIT" -> 81;
            case "MEMORY_LIMIT" -> 82;
            case "OUTPUT_LIMIT" -> 83;
            case "SECURITY_VIOLATION" -> 84;
            case "COMPILE_ERROR" -> 85;
            case "CANCELLED" -> 86;
            case "JUDGE_FAILURE" -> 87;
            default -> ofProgram(answer);
        };
    }

    private static int ofProgram(Answer answer) {
        Answer.Run run = answer.run();
        if (run == null) {
            return 1;
        }
        Integer exitCode = run.exitCode();
        if (exitCode != null) {
            return exitCode;
        }
        return SIGNALLED + SIGNALS.getOrDefault(String.valueOf(run.signal()), 0);
    }
}
