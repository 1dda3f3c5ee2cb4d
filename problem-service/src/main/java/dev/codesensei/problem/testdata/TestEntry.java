package dev.codesensei.problem.testdata;

import dev.codesensei.problem.blobs.Blob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test as its author gave it, the data by digest.
 *
 * @param explanation why the answer is what it is
 * @param hint for somebody whose program fails here
 */
public record TestEntry(
        String name,
        Blob input,
        Blob answer,
        boolean hidden,
        List<String> args,
        @Nullable String explanation,
        @Nullable String hint) {

    public TestEntry {
        args = List.copyOf(args);
    }

    TestEntry shown() {
        return new TestEntry(name, input, answer, false, args, explanation, hint);
    }
}
