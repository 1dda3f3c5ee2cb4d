package dev.codesensei.runner.sandbox;

import java.util.List;
import java.util.Map;

/**
 * An interpreter that is started ahead and waits in prepared sandboxes. A command that begins with the same words and has
 * the same environment can be run by it; any other is started in its place.
 *
 * @param words the interpreter by its absolute path, its options, and the name of the program that it waits for
 */
public record WaitingProgram(List<String> words, Map<String, String> environment) {

    public WaitingProgram {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        if (words.size() < 2 || !words.getFirst().startsWith("/")) {
            throw new IllegalArgumentException("An interpreter and the program that it waits for have to be named");
        }
    }

    /** Whether the command is the very same, without arguments that the interpreter would have to learn of. */
    boolean fits(Command command) {
        return words.equals(command.argv()) && environment.equals(command.environment());
    }

    /** Variables as programs find them, always in the same order. */
    static List<String> variables(Map<String, String> environment) {
        return environment.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }
}
