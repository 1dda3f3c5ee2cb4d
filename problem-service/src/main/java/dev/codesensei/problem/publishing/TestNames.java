package dev.codesensei.problem.publishing;

import dev.codesensei.problem.testdata.TestEntry;
import dev.codesensei.problem.testdata.TestList;
import java.util.List;

/** What the author of a problem calls its tests. */
record TestNames(List<String> names) {

    TestNames {
        names = List.copyOf(names);
    }

    static TestNames of(TestList tests) {
        return new TestNames(tests.tests().stream().map(TestEntry::name).toList());
    }

    /** The name of a test by its number, which counts from 1. */
    String of(int index) {
        return index <= names.size() ? names.get(index - 1) : String.valueOf(index);
    }

    /** The number with the name, where that says more. */
    String inWords(int index) {
        String name = of(index);
        return name.equals(String.valueOf(index)) ? "Test " + index : "Test %d (%s)".formatted(index, name);
    }
}
