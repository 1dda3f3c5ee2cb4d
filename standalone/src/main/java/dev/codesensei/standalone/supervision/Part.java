package dev.codesensei.standalone.supervision;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process to run and keep running.
 *
 * @param name what people call it; also the name of its log
 * @param environment added to the launcher's own
 * @param log receives its output and its errors, appended
 * @param readiness how it shows that it can be used
 */
public record Part(String name, List<String> command, Map<String, String> environment, Path log, Readiness readiness) {

    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
