package dev.codesensei.judge.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test by what lies in the blob store.
 *
 * @param name tells its author which one it is; a learner sees numbers
 * @param input what the program reads: a digest
 * @param answer what is expected of it: a digest
 * @param hidden whether nobody but its authors may ever see what is in it
 * @param args of the program
 * @param checker where this test is checked in another way than the rest of its set
 */
public record TestCase(
        String name,
        String input,
        String answer,
        boolean hidden,
        List<String> args,
        @Nullable Checker checker) {

    public TestCase {
        args = List.copyOf(args);
    }
}
