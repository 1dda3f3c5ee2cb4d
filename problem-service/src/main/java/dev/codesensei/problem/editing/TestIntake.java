package dev.codesensei.problem.editing;

import dev.codesensei.problem.blobs.Blob;
import dev.codesensei.problem.blobs.BlobStore;
import dev.codesensei.problem.testdata.TestEntry;
import dev.codesensei.problem.testdata.TestList;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts the data of tests that an author sent where test data lies. */
@ApplicationScoped
class TestIntake {

    private final BlobStore blobs;

    TestIntake(BlobStore blobs) {
        this.blobs = blobs;
    }

    TestList store(NewTests request) {
        List<NewTest> tests = request.tests();
        requireDistinctNames(tests);
        return new TestList(IntStream.range(0, tests.size())
                .mapToObj(i -> entry(name(tests, i), tests.get(i)))
                .toList());
    }

    private TestEntry entry(String name, NewTest test) {
        return new TestEntry(
                name,
                put(test.input()),
                put(test.expected()),
                test.hidden(),
                test.args() == null ? List.of() : test.args(),
                test.explanation(),
                test.hint(),
                null);
    }

    private Blob put(String text) {
        try {
            return blobs.put(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireDistinctNames(List<NewTest> tests) {
        var violations = new Violations();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tests.size(); i++) {
            if (!names.add(name(tests, i))) {
                violations.add("tests[" + i + "].name", "is the name of another test");
            }
        }
        violations.throwIfAny();
    }

    private static String name(List<NewTest> tests, int index) {
        String given = tests.get(index).name();
        return given == null ? String.valueOf(index + 1) : given;
    }
}
