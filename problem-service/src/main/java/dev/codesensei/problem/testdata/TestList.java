package dev.codesensei.problem.testdata;

import dev.codesensei.judge.grading.ScoredGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All tests of a problem in the order in which they are judged.
 *
 * @param groups how a score comes of them; null where each counts the same
 */
public record TestList(List<TestEntry> tests, @Nullable ScoredGroup groups) {

    public TestList {
        tests = List.copyOf(tests);
    }

    /** Where each counts the same. */
    public TestList(List<TestEntry> tests) {
        this(tests, null);
    }

    TestList comparedAsUsual() {
        return new TestList(tests.stream().map(TestEntry::comparedAsUsual).toList(), groups);
    }

    TestList open() {
        return new TestList(tests.stream().map(TestEntry::shown).toList(), groups);
    }

    /** What learners may see of it, all alike. */
    TestList ofLearners() {
        return new TestList(tests.stream().filter(test -> !test.hidden()).toList());
    }
}
