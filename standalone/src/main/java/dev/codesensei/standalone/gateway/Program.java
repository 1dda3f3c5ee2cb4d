package dev.codesensei.standalone.gateway;

import java.util.List;
import java.util.Map;

/** A program to run once. */
public record Program(String language, String code, String stdin, List<String> arguments) {

    public Program {
        arguments = List.copyOf(arguments);
    }

    Map<String, Object> request() {
        return Map.of("language", language, "code", code, "stdin", stdin, "args", arguments);
    }
}
