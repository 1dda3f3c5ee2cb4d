package dev.codesensei.e2e.soak;

import dev.codesensei.e2e.suite.Suite;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a suite holds at one moment, by name: processes, mounts, control groups, descriptors, disk, memory, stores. */
record Vitals(Map<String, Long> figures) {

    static final String AGENT = "agent";

    private static final String RUNNER = "runner-worker";

    Vitals {
        figures = new TreeMap<>(figures);
    }

    static Vitals of(Suite suite) {
        var figures = new TreeMap<String, Long>();
        Kernel kernel = new Kernel(suite);
        figures.put("processes", (long) suite.processes().size());
        figures.put("mounts", kernel.mounts());
        figures.put("control groups", kernel.controlGroups());
        for (Map.Entry<String, ProcessHandle> part : parts(suite).entrySet()) {
            figures.put("descriptors " + part.getKey(), Kernel.descriptors(part.getValue()));
            figures.put("resident KiB " + part.getKey(), Kernel.residentKib(part.getValue()));
        }
        figures.put(
                "disk KiB data", Disk.kib(suite.data()) - Disk.kib(suite.data().resolve("logs")));
        figures.put("disk KiB logs", Disk.kib(suite.data().resolve("logs")));
        figures.put("disk KiB prepared", Disk.kib(suite.prepared()));
        figures.put("files of sandbox users", Disk.filesOfSandboxes());
        figures.putAll(Stores.figures(suite));
        return new Vitals(figures);
    }

    /** The agent stands beside the parts: it is below the runner, and programs come and go below it. */
    static Map<String, ProcessHandle> parts(Suite suite) {
        Map<String, ProcessHandle> parts = suite.parts().stream()
                .collect(Collectors.toMap(
                        part -> part, part -> suite.process(part).orElseThrow(), (one, _) -> one, TreeMap::new));
        Kernel.agent(suite.process(RUNNER).orElseThrow()).ifPresent(agent -> parts.put(AGENT, agent));
        return parts;
    }

    long growth(String figure, Vitals since) {
        return figures.getOrDefault(figure, 0L) - since.figures.getOrDefault(figure, 0L);
    }
}
