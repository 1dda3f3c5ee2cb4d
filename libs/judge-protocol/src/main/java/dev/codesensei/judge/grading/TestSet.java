package dev.codesensei.judge.grading;

import dev.codesensei.judge.Limits;
import java.util.List;

/**
 * Everything that a runner has to know to grade a program. It lies in the blob store as well, so that its digest names it
 * and all that it refers to.
 *
 * @param limits of each test
 * @param stopsAtFailure whether what comes after the first failed test is not looked at
 * @param tests in the order in which they are told of; at least one
 */
public record TestSet(Checker checker, Limits limits, boolean stopsAtFailure, List<TestCase> tests) {

    public TestSet {
        tests = List.copyOf(tests);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("A test set has a test");
        }
    }
}
