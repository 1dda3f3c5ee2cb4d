package dev.codesensei.runner.work;

import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.FinishedJobs.End;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.runner.testdata.TestKeeper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Has functions graded by the whole runner. */
record FunctionJobs(TestKeeper keeper, JobQueue queue, FinishedJobs finished) {

    static final FunctionSignature ADD = signature("add", "int", "a", "int", "b", "int");

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Limits LIMITS = new Limits(2_000, 10_000, 131_072, 1 << 20, 50, 50L << 20);
    private static final Map<String, String> FILES = Map.of(
            "python", "main.py",
            "javascript", "main.js",
            "typescript", "main.ts",
            "java", "Main.java",
            "cpp", "main.cpp",
            "go", "main.go",
            "bash", "main.sh");

    /** @param parameters names, each with its type behind it */
    static FunctionSignature signature(String name, String returns, String... parameters) {
        var all = new ArrayList<Parameter>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.add(new Parameter(parameters[i], ValueType.of(parameters[i + 1])));
        }
        return new FunctionSignature(name, all, ValueType.of(returns));
    }

    /** Grades {@code add} with {@code add(1, 2)}. */
    Outcome add(String language, String code) {
        return grade(language, code, Checker.USUAL, ADD, test("[1, 2]", "3", false));
    }

    /** What became of one public test. */
    TestResult one(String language, String code, FunctionSignature function, String input, String answer) {
        return only(grade(language, code, Checker.USUAL, function, test(input, answer, false)));
    }

    static TestResult only(Outcome outcome) {
        return Objects.requireNonNull(outcome.grade(), () -> "No grade, but " + outcome)
                .tests()
                .getFirst();
    }

    Outcome grade(String language, String code, Checker checker, FunctionSignature function, TestCase... tests) {
        String set =
                keeper.keep(new TestSet(checker, null, LIMITS, false, new Task.Function(function), List.of(tests)));
        Job job = job(language, code, set);
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> queue.submit(job, Lane.SUBMISSION, 100, JobQueue.NOBODY) != null);
        Optional<End> end =
                await().atMost(LONG).ignoreExceptions().until(() -> finished.end(job.jobId()), Optional::isPresent);
        return ((End.Judged) end.orElseThrow()).outcome();
    }

    TestCase test(String input, String answer, boolean hidden) {
        return new TestCase("a", keeper.keep(input), keeper.keep(answer), hidden, List.of(), null);
    }

    private static Job job(String language, String code, String tests) {
        var file = new SourceFile(FILES.get(language), code.getBytes(StandardCharsets.UTF_8));
        return new Job(
                UUID.randomUUID().toString(),
                JobKind.GRADE,
                "ada",
                new Program(language, List.of(file), "", List.of(), LIMITS),
                Instant.now(),
                null,
                "a-problem",
                tests,
                null,
                null);
    }
}
