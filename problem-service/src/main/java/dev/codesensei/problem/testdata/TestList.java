package dev.codesensei.problem.testdata;

import java.util.List;

/** All tests of a problem in the order in which they are judged. */
public record TestList(List<TestEntry> tests) {

    public TestList {
        tests = List.copyOf(tests);
    }

    TestList comparedAsUsual() {
        return new TestList(tests.stream().map(TestEntry::comparedAsUsual).toList());
    }
}
