package dev.codesensei.standalone.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that processes keep in RAM, as the kernel counts it; 0 where there is no {@code /proc}. */
final class ResidentMemory {

    private static final String FIELD = "VmRSS:";

    private ResidentMemory() {}

    /** Of a process and everything it started. */
    static long familyKibOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(member -> kibOf(member.pid()))
                .sum();
    }

    /** Of the process alone. */
    static long ownKibOf(ProcessHandle process) {
        return kibOf(process.pid());
    }

    private static long kibOf(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
