package dev.codesensei.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What figures were measured on. */
public final class Machine {

    private Machine() {}

    public static Map<String, String> description() throws IOException {
        var told = new LinkedHashMap<String, String>();
        told.put("measured at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        told.put("processor", labelled("/proc/cpuinfo", "model name"));
        told.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        told.put("memory", labelled("/proc/meminfo", "MemTotal"));
        told.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        told.put("control groups", Files.exists(Path.of("/sys/fs/cgroup/cgroup.controllers")) ? "v2" : "v1");
        told.put("load before", Files.readString(Path.of("/proc/loadavg")).strip());
        return told;
    }

    private static String labelled(String file, String label) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
