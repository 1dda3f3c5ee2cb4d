package dev.codesensei.runner.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interpreters that are started before there is a job for them.
 *
 * @param forked the one that is forked into every sandbox; it must be able to
 * @param spares those that wait in sandboxes of their own, each of which takes a slot that is not for other jobs
 */
public record WaitingPrograms(@Nullable WaitingProgram forked, List<WaitingProgram> spares) {

    /** Every program starts its own. */
    public static final WaitingPrograms NONE = new WaitingPrograms(null, List.of());

    public WaitingPrograms {
        spares = List.copyOf(spares);
    }

    /** What the agent is told of them. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        if (forked != null) {
            describe(forked, arguments);
        }
        for (WaitingProgram spare : spares) {
            arguments.add("--spare");
            describe(spare, arguments);
        }
        return arguments;
    }

    private static void describe(WaitingProgram program, List<String> arguments) {
        program.words().forEach(word -> arguments.add("--waiting-word=" + word));
        WaitingProgram.variables(program.environment())
                .forEach(variable -> arguments.add("--waiting-variable=" + variable));
    }
}
