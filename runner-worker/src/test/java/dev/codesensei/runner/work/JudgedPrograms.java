package dev.codesensei.runner.work;

import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.FinishedJobs.End;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.runner.testdata.TestKeeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has Python programs graded by the whole runner, with the problem's own validators. */
record JudgedPrograms(TestKeeper keeper, JobQueue queue, FinishedJobs finished) {

    static final Limits LIMITS = new Limits(2_000, 10_000, 131_072, 1 << 20, 50, 50L << 20);

    private static final Duration LONG = Duration.ofSeconds(120);

    Outcome grade(String code, TestSet tests) {
        Job job = job(code, keeper.keep(tests));
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> queue.submit(job, Lane.SUBMISSION, 100, JobQueue.NOBODY) != null);
        Optional<End> end =
                await().atMost(LONG).ignoreExceptions().until(() -> finished.end(job.jobId()), Optional::isPresent);
        return ((End.Judged) end.orElseThrow()).outcome();
    }

    TestCase test(String input, String answer, @Nullable Checker checker) {
        return new TestCase(input, keeper.keep(input), keeper.keep(answer), false, List.of(), checker);
    }

    /** A validator whose files lie among the resources of the tests, the main one first. */
    ValidatorSource validator(String language, String... files) {
        return new ValidatorSource(
                language,
                Arrays.stream(files)
                        .map(file -> new ValidatorSource.File(file, keeper.keep(read(file))))
                        .toList(),
                LIMITS);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/validators", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Job job(String code, String tests) {
        var file = new SourceFile("main.py", code.getBytes(StandardCharsets.UTF_8));
        return new Job(
                UUID.randomUUID().toString(),
                JobKind.GRADE,
                "ada",
                new Program("python", List.of(file), "", List.of(), LIMITS),
                Instant.now(),
                null,
                "a-problem",
                tests,
                null,
                null);
    }
}
