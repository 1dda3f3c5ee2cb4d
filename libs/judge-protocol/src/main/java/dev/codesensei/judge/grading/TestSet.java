package dev.codesensei.judge.grading;

import dev.codesensei.judge.Limits;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a runner has to know to grade a program. It lies in the blob store as well, so that its digest names it
 * and all that it refers to.
 *
 * @param validator for those tests whose checker is {@link Checker.Custom}
 * @param limits of each test
 * @param stopsAtFailure whether what comes after the first failed test is not looked at
 * @param task what is asked for
 * @param tests in the order in which they are told of; at least one
 * @param groups how a score comes of the tests; null where each counts the same
 */
public record TestSet(
        Checker checker,
        @Nullable ValidatorSource validator,
        Limits limits,
        boolean stopsAtFailure,
        Task task,
        List<TestCase> tests,
        @Nullable ScoredGroup groups) {

    public TestSet {
        tests = List.copyOf(tests);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("A test set has a test");
        }
    }

    /** Where each test counts the same. */
    public TestSet(
            Checker checker,
            @Nullable ValidatorSource validator,
            Limits limits,
            boolean stopsAtFailure,
            Task task,
            List<TestCase> tests) {
        this(checker, validator, limits, stopsAtFailure, task, tests, null);
    }

    /** For programs that read and print. */
    public TestSet(Checker checker, Limits limits, boolean stopsAtFailure, List<TestCase> tests) {
        this(checker, null, limits, stopsAtFailure, Task.USUAL, tests);
    }

    /** How the output for a test is checked. */
    public Checker checkerOf(TestCase test) {
        return test.checker() == null ? checker : test.checker();
    }

    /** Everything in the blob store that judging needs, besides this. */
    public Stream<String> digests() {
        Stream<String> data = tests.stream().flatMap(test -> Stream.of(test.input(), test.answer()));
        return validator == null
                ? data
                : Stream.concat(data, validator.files().stream().map(ValidatorSource.File::digest));
    }
}
