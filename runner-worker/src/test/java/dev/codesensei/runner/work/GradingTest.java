package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.CompileReport;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.FinishedJobs.End;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.QueuedEvent;
import dev.codesensei.runner.testdata.TestKeeper;
import dev.codesensei.runner.testdata.TestKeeperResource;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Grading by the whole runner: real queue, real sandboxes, tests fetched over HTTP. */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(TestKeeperResource.class)
class GradingTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Limits LIMITS = new Limits(1_000, 5_000, 131_072, 1 << 20, 50, 50L << 20);
    private static final Map<String, String> ENDINGS = Map.of("python", "py", "cpp", "cpp", "c", "c");
    private static final String DOUBLE = "print(2 * int(input()))";

    TestKeeper keeper;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    @Inject
    ObjectMapper json;

    @Test
    void aRightProgramPassesEveryTest() {
        Outcome outcome = grade("python", DOUBLE, tests(false, numbers(8)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(outcome.message()).isNull();
        assertThat(outcome.run()).isNull();
        assertThat(gradeOf(outcome)).satisfies(grade -> {
            assertThat(grade.passed()).isEqualTo(8);
            assertThat(grade.score()).isEqualTo(100);
            assertThat(grade.tests()).extracting(TestResult::index).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        });
    }

    @Test
    void aWrongAnswerIsShownBesideTheExpectedOne() {
        Outcome outcome = grade("python", "print(5)", tests(false, open("3", "6")));

        assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(outcome.message()).startsWith("Test 1: ").contains("6").contains("5");
        assertThat(gradeOf(outcome).tests()).singleElement().satisfies(test -> {
            assertThat(test.input()).isEqualTo("3\n");
            assertThat(test.expected()).isEqualTo("6\n");
            assertThat(test.actual()).isEqualTo("5\n");
        });
    }

    @Test
    void theFirstTestThatFailedDecidesAndTheOthersAreToldOfAsWell() {
        String code =
                "n = int(input())\nif n == 2: raise ValueError('two')\nif n == 3:\n while True: pass\nprint(2 * n)";

        Outcome outcome = grade("python", code, tests(false, numbers(4)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(outcome.message()).startsWith("Test 2: ").contains("ValueError: two");
        assertThat(gradeOf(outcome).tests())
                .extracting(TestResult::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.RUNTIME_ERROR, Verdict.TIME_LIMIT, Verdict.ACCEPTED);
        assertThat(gradeOf(outcome).score()).isEqualTo(50);
    }

    @Test
    void nothingBehindAFailedTestIsToldOfWhereTheProblemStopsThere() {
        String code = "n = int(input())\nprint(0 if n == 3 else 2 * n)";

        Outcome outcome = grade("python", code, tests(true, numbers(12)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(gradeOf(outcome)).satisfies(grade -> {
            assertThat(grade.tests()).extracting(TestResult::passed).containsExactly(true, true, false);
            assertThat(grade.total()).isEqualTo(12);
        });
    }

    @Test
    void whatIsInAHiddenTestIsToldToNobody() throws JsonProcessingException {
        String code = "import sys\nn = input()\nprint('said', n)\nprint('err', n, file=sys.stderr)\nint('x' + n)";
        Job job = job("python", code, tests(false, hidden("secret-in", "secret-out"), hidden("secret-in", "x")));

        Outcome outcome = run(job);

        List<QueuedEvent> events = queue.events(job.jobId(), "0");
        assertThat(outcome.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(outcome.message()).isEqualTo("Test 1, a hidden one, failed");
        assertThat(json.writeValueAsString(outcome) + json.writeValueAsString(events))
                .doesNotContain("secret");
        assertThat(events)
                .extracting(QueuedEvent::type)
                .containsOnlyOnce("running")
                .contains("test");
    }

    @Test
    void aProgramIsCompiledOnceForAllItsTests() {
        String code = "#include <cstdio>\nint main() { long n; std::scanf(\"%ld\", &n); std::printf(\"%ld\", 2 * n); }";

        Outcome outcome = grade("cpp", code, tests(false, numbers(20)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(outcome.compile()).extracting(CompileReport::cached).isEqualTo(false);
        assertThat(gradeOf(outcome).passed()).isEqualTo(20);
    }

    @Test
    void whatDoesNotCompileIsNotTested() {
        Outcome outcome = grade("c", "int main(void) { return x; }", tests(false, numbers(1)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
        assertThat(outcome.grade()).isNull();
    }

    @Test
    void argumentsAndCheckersOfTheProblemAreUsed() {
        String test = keeper.keep("");
        var cased = new TestCase("a", test, keeper.keep("Hello Ada"), false, List.of("ada"), null);
        TestSet tests = new TestSet(Checker.USUAL, LIMITS, false, List.of(cased));
        TestSet exact = new TestSet(new Checker.Exact(), LIMITS, false, List.of(cased));
        String code = "import sys\nprint('hello', sys.argv[1])";

        assertThat(grade("python", code, keeper.keep(tests)).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(grade("python", code, keeper.keep(exact)).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void theProblemsOwnValidatorJudges() {
        String accepting =
                "import sys\nn = int(open(sys.argv[1]).read())\nsys.exit(42 if int(input()) % n == 0 else 43)";

        assertThat(validated(accepting, "print(3 * int(input()))").verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(validated(accepting, "print(7 * int(input()) + 1)")).satisfies(outcome -> {
            assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
            assertThat(gradeOf(outcome).tests()).hasSize(3);
        });
    }

    @Test
    void aValidatorThatFailsIsNoFaultOfTheProgramAndNobodyTriesAgain() {
        Outcome outcome = validated("raise ValueError('oops')", "print(1)");

        assertThat(outcome.verdict()).isEqualTo(Verdict.JUDGE_FAILURE);
        assertThat(outcome.message())
                .contains("The validator ended with exit code 1")
                .contains("ValueError: oops");
        assertThat(outcome.attempt()).isEqualTo(1);
    }

    @Test
    void aValidatorOfALanguageThatNobodyOffersIsTheAuthorsToMend() {
        var validator = new ValidatorSource("cobol", List.of(new ValidatorSource.File("v", keeper.keep("x"))), LIMITS);
        var tests = new TestSet(
                new Checker.Custom(List.of()), validator, LIMITS, false, Task.USUAL, List.of(open("1", "1")));

        Outcome outcome = grade("python", "print(1)", keeper.keep(tests));

        assertThat(outcome.verdict()).isEqualTo(Verdict.JUDGE_FAILURE);
        assertThat(outcome.message()).contains("cobol");
    }

    private Outcome validated(String validator, String code) {
        var files = List.of(new ValidatorSource.File("validate.py", keeper.keep(validator)));
        var source = new ValidatorSource("python", files, LIMITS);
        var tests = new TestSet(new Checker.Custom(List.of()), source, LIMITS, false, Task.USUAL, List.of(numbers(3)));
        return grade("python", code, keeper.keep(tests));
    }

    @Test
    void testsAreFetchedOnceForManyJobs() {
        String input = keeper.keep(UUID.randomUUID().toString());
        String tests = tests(false, new TestCase("a", input, input, false, List.of(), null));
        List<Job> jobs = IntStream.range(0, 20)
                .mapToObj(_ -> job("python", "print(input())", tests))
                .toList();

        jobs.forEach(this::submit);

        assertThat(jobs).allSatisfy(job -> assertThat(outcome(job).verdict()).isEqualTo(Verdict.ACCEPTED));
        assertThat(keeper.fetched(tests)).isEqualTo(1);
        assertThat(keeper.fetched(input)).isEqualTo(1);
    }

    @Test
    void testsThatNobodyKeepsAreNoFaultOfTheProgram() {
        var lost = new TestCase("a", "sha256:" + "0".repeat(64), keeper.keep("x"), false, List.of(), null);
        Job job = job("python", DOUBLE, keeper.keep(new TestSet(Checker.USUAL, LIMITS, false, List.of(lost))));

        submit(job);

        Optional<End> end = await().atMost(LONG).until(() -> finished.end(job.jobId()), Optional::isPresent);
        assertThat(end.orElseThrow()).isNotInstanceOf(End.Judged.class);
    }

    private TestCase[] numbers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> open("" + n, "" + 2 * n))
                .toArray(TestCase[]::new);
    }

    private TestCase open(String input, String answer) {
        return new TestCase(input, keeper.keep(input + "\n"), keeper.keep(answer + "\n"), false, List.of(), null);
    }

    private TestCase hidden(String input, String answer) {
        return new TestCase(input, keeper.keep(input + "\n"), keeper.keep(answer + "\n"), true, List.of(), null);
    }

    private String tests(boolean stops, TestCase... tests) {
        return keeper.keep(new TestSet(Checker.USUAL, LIMITS, stops, List.of(tests)));
    }

    private static Grade gradeOf(Outcome outcome) {
        return Objects.requireNonNull(outcome.grade());
    }

    private Outcome grade(String language, String code, String tests) {
        return run(job(language, code, tests));
    }

    private Outcome run(Job job) {
        submit(job);
        return outcome(job);
    }

    private void submit(Job job) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> queue.submit(job, Lane.SUBMISSION, 100, JobQueue.NOBODY) != null);
    }

    private Outcome outcome(Job job) {
        Optional<End> end =
                await().atMost(LONG).ignoreExceptions().until(() -> finished.end(job.jobId()), Optional::isPresent);
        return ((End.Judged) end.orElseThrow()).outcome();
    }

    private static Job job(String language, String code, String tests) {
        var file = new SourceFile("main." + ENDINGS.get(language), code.getBytes(StandardCharsets.UTF_8));
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
