package dev.codesensei.benchmarks.load;

import java.util.Map;

/**
 * A program that somebody runs, and the verdict that it has to get.
 *
 * @param cpuMillis how long it may compute
 */
record Errand(String language, String code, int cpuMillis, String verdict) {

    /** As it is sent. */
    Map<String, Object> body(boolean waits) {
        return Map.of("language", language, "code", code, "wait", waits, "limits", Map.of("cpuMillis", cpuMillis));
    }
}
