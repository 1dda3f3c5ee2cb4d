package dev.codesensei.problem.testdata;

import dev.codesensei.judge.grading.Checker;
import dev.codesensei.problem.blobs.Blob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test as its author gave it, the data by digest.
 *
 * @param explanation why the answer is what it is
 * @param hint for somebody whose program fails here
 * @param checker where its answer is compared in another way than those of the other tests
 */
public record TestEntry(
        String name,
        Blob input,
        Blob answer,
        boolean hidden,
        List<String> args,
        @Nullable String explanation,
        @Nullable String hint,
        @Nullable Checker checker) {

    public TestEntry {
        args = List.copyOf(args);
    }

    TestEntry shown() {
        return new TestEntry(name, input, answer, false, args, explanation, hint, checker);
    }

    TestEntry comparedAsUsual() {
        return new TestEntry(name, input, answer, hidden, args, explanation, hint, null);
    }
}
