package dev.codesensei.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What the kernel says of processes. One that has just ended counts as nothing. */
public final class ProcessFigures {

    /** The kernel's ABI promises it to programs, whatever its own clock is. */
    private static final double TICKS_PER_MILLI = 100 / 1000.0;

    private static final int STATE = 0;
    private static final int UTIME = STATE + 11;
    private static final int CSTIME = UTIME + 3;

    private ProcessFigures() {}

    /** Memory that is there, pages that several share counted for each of them. */
    public static double residentMib(Collection<ProcessHandle> processes) {
        return processes.stream()
                        .mapToLong(process -> number(process, "status", "VmRSS:"))
                        .sum()
                / 1024.0;
    }

    /** The same with shared pages divided among those who share them: what the machine really gives. */
    public static double proportionalMib(Collection<ProcessHandle> processes) {
        return processes.stream()
                        .mapToLong(process -> number(process, "smaps_rollup", "Pss:"))
                        .sum()
                / 1024.0;
    }

    /** Threads of the kernel; those of a JVM's own making are not among them. */
    public static int threads(ProcessHandle process) {
        return (int) number(process, "status", "Threads:");
    }

    /** CPU time of the processes and of their children that have ended. */
    public static double cpuMillis(Collection<ProcessHandle> processes) {
        return processes.stream().mapToLong(ProcessFigures::ticks).sum() / TICKS_PER_MILLI;
    }

    private static long number(ProcessHandle process, String file, String label) {
        return lines(process, file).stream()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** The name of a process stands in brackets and may hold spaces, so fields are counted from behind it. */
    private static long ticks(ProcessHandle process) {
        return lines(process, "stat").stream()
                .map(line -> List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)))
                .mapToLong(fields -> fields.subList(UTIME, CSTIME + 1).stream()
                        .mapToLong(Long::parseLong)
                        .sum())
                .sum();
    }

    private static List<String> lines(ProcessHandle process, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
