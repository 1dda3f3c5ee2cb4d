package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import dev.codesensei.runner.judging.Passes.Trial;
import dev.codesensei.runner.judging.Ruling.Checked;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import dev.codesensei.runner.testdata.OpenTestSet;

/** Judges a submission by one test. */
final class TestRun {

    private final OpenTestSet tests;
    private final AnswerChecks checks;
    private final ReadyProgram program;
    private final SandboxProvider sandboxes;
    private final TestPoints points;

    TestRun(OpenTestSet tests, AnswerChecks checks, ReadyProgram program, SandboxProvider sandboxes) {
        this.tests = tests;
        this.checks = checks;
        this.program = program;
        this.sandboxes = sandboxes;
        this.points = new TestPoints(GroupedTests.of(tests.tests()));
    }

    TestResult judge(int index, TestCase test, Sandbox sandbox) {
        Limits limits = tests.tests().limits();
        return switch (tests.tests().task()) {
            case Task.Function(FunctionSignature signature) ->
                new FunctionRun(tests, program, signature).judge(index, test, sandbox);
            case Task.Stdio(int passes) ->
                judge(index, test, new Passes(passes, new StdioTurns(limits, checks, program)), sandbox);
            case Task.Interactive(int passes) ->
                judge(
                        index,
                        test,
                        new Passes(passes, new InteractiveTurns(limits, checks, program, sandboxes)),
                        sandbox);
            case Task.InputValidation _ ->
                judge(index, test, new Passes(1, new ValidationTurns(limits, program)), sandbox);
            case Task.SubmitAnswer _ -> judge(index, test, new Passes(1, answers()), sandbox);
        };
    }

    /** Of a test that did not begin because the round had lasted for too long. */
    static TestResult tooLate(int index, TestCase test) {
        return new TestResult(
                index,
                false,
                Verdict.WALL_TIME_LIMIT,
                test.hidden(),
                null,
                null,
                null,
                null,
                test.hidden() ? null : "Not begun: the tests before it took too long",
                0,
                0,
                0);
    }

    private SubmittedAnswers answers() {
        return new SubmittedAnswers(
                program.program().files(), tests.tests().tests().size(), checks);
    }

    private TestResult judge(int index, TestCase test, Passes passes, Sandbox sandbox) {
        Trial trial = passes.run(test, AnswerChecks.bytes(tests.input(test)), sandbox);
        return result(index, test, trial, points.of(index, trial.checked()));
    }

    private TestResult result(int index, TestCase test, Trial trial, Checked checked) {
        boolean tell = !test.hidden();
        return new TestResult(
                index,
                checked.verdict() == Verdict.ACCEPTED,
                checked.verdict(),
                test.hidden(),
                tell ? Excerpt.of(tests.input(test)) : null,
                tell ? Excerpt.of(tests.answer(test)) : null,
                tell ? Excerpt.of(trial.shown()) : null,
                null,
                tell ? checked.message() : null,
                trial.cost().cpuMillis(),
                trial.cost().wallMillis(),
                trial.cost().peakMemoryKib(),
                checked.score() instanceof Score.Points(double given) ? given : null);
    }
}
