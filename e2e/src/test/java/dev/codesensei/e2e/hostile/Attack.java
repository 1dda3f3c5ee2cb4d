package dev.codesensei.e2e.hostile;

import dev.codesensei.e2e.client.Program;
import java.util.Set;

/**
 * A program that tries something.
 *
 * @param verdicts what the house may make of it
 * @param said what its output has to contain: the proof that the attempt was made
 */
public record Attack(String name, Program program, Set<String> verdicts, String said) {

    /** What no output may contain: an attack prints it when it got through. */
    static final String THROUGH = "GOT THROUGH";

    static Attack python(String name, String verdict, String said, String code) {
        return new Attack(name, Program.python(code.replace("THROUGH", THROUGH)), Set.of(verdict), said);
    }

    static Attack java(String name, String verdict, String said, String code) {
        return new Attack(name, Program.java(code.replace("THROUGH", THROUGH)), Set.of(verdict), said);
    }

    Attack limit(String limit, long value) {
        return new Attack(name, program.limit(limit, value), verdicts, said);
    }

    @Override
    public String toString() {
        return name;
    }
}
