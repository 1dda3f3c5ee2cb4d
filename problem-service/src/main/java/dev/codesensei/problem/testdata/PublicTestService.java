package dev.codesensei.problem.testdata;

import dev.codesensei.problem.blobs.Blob;
import dev.codesensei.problem.blobs.BlobStore;
import dev.codesensei.problem.blobs.OpenBlob;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.problems.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Shows learners what they may see of the tests. */
@ApplicationScoped
class PublicTestService {

    /** Nobody reads more, and a page of samples stays a page. */
    private static final int SHOWN = 64 << 10;

    private final ProblemService problems;
    private final TestStore tests;
    private final BlobStore blobs;

    PublicTestService(ProblemService problems, TestStore tests, BlobStore blobs) {
        this.problems = problems;
        this.tests = tests;
        this.blobs = blobs;
    }

    PublicTests of(String idOrSlug, Viewer viewer) {
        TestDigests digests = problems.get(idOrSlug, viewer).tests();
        if (digests == null) {
            return new PublicTests(List.of(), 0);
        }
        List<TestEntry> all = tests.list(digests).tests();
        List<PublicTest> shown = IntStream.range(0, all.size())
                .filter(i -> !all.get(i).hidden())
                .mapToObj(i -> test(i + 1, all.get(i)))
                .toList();
        return new PublicTests(shown, all.size());
    }

    private PublicTest test(int index, TestEntry test) {
        return new PublicTest(
                index,
                test.name(),
                text(test.input()),
                text(test.answer()),
                test.input().size() > SHOWN || test.answer().size() > SHOWN,
                test.args(),
                test.explanation());
    }

    private String text(Blob blob) {
        try (OpenBlob open = blobs.open(blob.digest()).orElseThrow()) {
            return new String(open.bytes().readNBytes(SHOWN), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
