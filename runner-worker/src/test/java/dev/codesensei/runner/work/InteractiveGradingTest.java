package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.runner.testdata.TestKeeper;
import dev.codesensei.runner.testdata.TestKeeperResource;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Submissions and interactors, good and bad, judged by the whole runner. */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(TestKeeperResource.class)
class InteractiveGradingTest {

    /** A clock that runs out soon: what hangs is waited for. */
    private static final Limits LIMITS = new Limits(400, 800, 131_072, 1 << 20, 50, 50L << 20);

    TestKeeper keeper;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    private JudgedPrograms programs;

    @BeforeEach
    void programs() {
        programs = new JudgedPrograms(keeper, queue, finished);
    }

    /** What the two do, and what has to come of it however their processes take turns. */
    enum Meeting {
        RIGHT(Guesser.HALVING, "", Verdict.ACCEPTED),
        WRONG(Guesser.STUBBORN, "", Verdict.WRONG_ANSWER),
        NO_NUMBERS("print('seven', flush=True)\ninput()", "", Verdict.WRONG_ANSWER),
        LEAVES_WELL("print(500, flush=True)", "", Verdict.WRONG_ANSWER),
        LEAVES_AT_ONCE("raise SystemExit(7)", "", Verdict.RUNTIME_ERROR),
        CRASHES("print(1, flush=True)\ninput()\n1 // 0", "", Verdict.RUNTIME_ERROR),
        CRASHES_AFTER_ITS_ANSWER("print('seven', flush=True)\n1 // 0", "", Verdict.WRONG_ANSWER),
        CRASHES_AFTER_SUCCESS(Guesser.HALVING + "\n1 // 0", "", Verdict.RUNTIME_ERROR),
        SPINS("print(1, flush=True)\nwhile True: pass", "", Verdict.TIME_LIMIT),
        WAITS_FOR_EVER("input()", "", Verdict.WALL_TIME_LIMIT),
        DOES_NOT_FLUSH(
                "import sys\nsys.stdout = open(1, 'w', buffering=4096)\nprint(1)\nsys.stdin.readline()",
                "",
                Verdict.WALL_TIME_LIMIT),
        FLOODS("while True: print(1)", "", Verdict.WRONG_ANSWER),
        FLOODS_A_LISTENER("while True: print('x' * 65536)", "hush", Verdict.OUTPUT_LIMIT),
        HOARDS("x = 'x' * (1 << 30)", "", Verdict.MEMORY_LIMIT),
        INTERACTOR_REFUSES("print(1, flush=True)\ninput()", "refuse", Verdict.WRONG_ANSWER),
        INTERACTOR_REFUSES_A_SPINNER("while True: pass", "refuse", Verdict.WRONG_ANSWER),
        INTERACTOR_ACCEPTS("print(1)", "accept", Verdict.ACCEPTED),
        INTERACTOR_ACCEPTS_A_SPINNER("while True: pass", "accept", Verdict.TIME_LIMIT),
        INTERACTOR_LEAVES(Guesser.HALVING, "leave", Verdict.JUDGE_FAILURE),
        INTERACTOR_CRASHES(Guesser.HALVING, "crash", Verdict.JUDGE_FAILURE),
        INTERACTOR_SLEEPS(Guesser.HALVING, "sleep", Verdict.JUDGE_FAILURE),
        INTERACTOR_SPINS(Guesser.HALVING, "spin", Verdict.JUDGE_FAILURE),
        INTERACTOR_FLOODS(Guesser.HALVING, "flood", Verdict.JUDGE_FAILURE),
        INTERACTOR_FLOODS_THE_DEAF("import time; time.sleep(600)", "flood", Verdict.JUDGE_FAILURE);

        private final String submission;
        private final String interactor;
        private final Verdict verdict;

        Meeting(String submission, String interactor, Verdict verdict) {
            this.submission = submission;
            this.interactor = interactor;
            this.verdict = verdict;
        }
    }

    private static final class Guesser {

        static final String HALVING = """
                low, high = 1, 1000
                while True:
                    middle = (low + high) // 2
                    print(middle, flush=True)
                    answer = input()
                    if answer == "found":
                        break
                    if answer == "more":
                        low = middle + 1
                    else:
                        high = middle - 1
                """;

        static final String STUBBORN = "while True:\n    print(1, flush=True)\n    input()";
    }

    @ParameterizedTest
    @EnumSource
    void bothAreJudgedRightly(Meeting meeting) {
        Outcome outcome = judged(meeting);

        assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(meeting.verdict);
    }

    @Tag("slow")
    @RepeatedTest(200)
    void neverTwoVerdictsForTheSame() {
        Map<Meeting, Verdict> verdicts = Arrays.stream(Meeting.values())
                .parallel()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(), meeting -> judged(meeting).verdict()));

        assertThat(verdicts)
                .allSatisfy((meeting, verdict) -> assertThat(verdict).isEqualTo(meeting.verdict));
    }

    @Test
    void aLearnerReadsWhatWasSaid() {
        Outcome outcome = judged(Meeting.LEAVES_WELL);

        assertThat(gradeOf(outcome).tests().getFirst().actual()).isEqualTo("> 500\n< more\n");
        assertThat(outcome.message()).isEqualTo("Test 1: You left after question 1");
    }

    @Test
    void whoDoesNotFlushIsToldOfIt() {
        Outcome outcome = judged(Meeting.DOES_NOT_FLUSH);

        assertThat(outcome.message()).contains("What is printed and not flushed is not heard");
    }

    @Test
    void aSecondRunReadsWhatTheValidatorLeft() {
        String right = "what, n = input().split()\nprint(int(n) * 3 if what == 'encode' else int(n) // 3)";
        String wrong = "what, n = input().split()\nprint(int(n) * 3 if what == 'encode' else n)";

        assertThat(twice(right, 2).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(twice(wrong, 2).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(gradeOf(twice(wrong, 2)).tests().getFirst().actual()).isEqualTo("63\n---\n63\n");
    }

    @Test
    void morePassesThanTheProblemHasAreTheValidatorsFault() {
        Outcome once = twice("print(1)", 1);
        Outcome without = twice("print(1)", 3, "again");

        assertThat(once.verdict()).isEqualTo(Verdict.JUDGE_FAILURE);
        assertThat(without.verdict()).isEqualTo(Verdict.JUDGE_FAILURE);
        assertThat(without.message()).contains("another pass behind the last one, and the problem has 3");
    }

    @Test
    void anotherPassBehindAWrongAnswerIsTheValidatorsFault() {
        Outcome outcome = twice("print(1)", 2, "refuse");

        assertThat(outcome.verdict()).isEqualTo(Verdict.JUDGE_FAILURE);
        assertThat(outcome.message()).contains("asked for another pass behind an output that it did not accept");
    }

    @Test
    void anInputValidatorSaysByItsEndWhatItThinks() {
        var tests = new TestSet(
                Checker.USUAL,
                null,
                LIMITS,
                false,
                new Task.InputValidation(),
                List.of(programs.test("7\n", "", null)));

        Outcome well = programs.grade("raise SystemExit(42 if input() == '7' else 1)", tests);
        Outcome badly = programs.grade("print('line 1: no 8')\nraise SystemExit(0)", tests);
        Outcome broken = programs.grade("while True: pass", tests);

        assertThat(well.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(badly.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(badly.message()).isEqualTo("Test 1: The input is refused with exit code 0: line 1: no 8");
        assertThat(broken.verdict()).isEqualTo(Verdict.TIME_LIMIT);
    }

    @Test
    void answersAreCheckedByTheirNames() {
        var tests = new TestSet(
                Checker.USUAL,
                null,
                LIMITS,
                false,
                new Task.SubmitAnswer(),
                List.of(programs.test("1", "north", null)));

        assertThat(programs.grade("north", tests).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(programs.grade("south", tests).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    private Outcome judged(Meeting meeting) {
        Checker checker = new Checker.Custom(meeting.interactor.isEmpty() ? List.of() : List.of(meeting.interactor));
        return programs.grade(meeting.submission, set("guess.py", new Task.Interactive(1), "637", checker));
    }

    private Outcome twice(String code, int passes, String... wishes) {
        Checker checker = new Checker.Custom(List.of(wishes));
        return programs.grade(code, set("twice.py", new Task.Stdio(passes), "encode 21", checker));
    }

    private TestSet set(String validator, Task task, String input, Checker checker) {
        ValidatorSource plain = programs.validator("python", validator);
        var source = new ValidatorSource(plain.language(), plain.files(), LIMITS);
        return new TestSet(checker, source, LIMITS, false, task, List.of(programs.test(input, "", null)));
    }

    private static Grade gradeOf(Outcome outcome) {
        return Objects.requireNonNull(outcome.grade());
    }
}
