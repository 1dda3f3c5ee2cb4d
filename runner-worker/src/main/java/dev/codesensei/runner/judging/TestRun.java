package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import dev.codesensei.runner.judging.AnswerCheck.Checked;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.testdata.OpenTestSet;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Runs a program on one test, and holds what it prints against what is expected while it prints it. */
final class TestRun {

    private final OpenTestSet tests;
    private final AnswerChecks checks;
    private final ReadyProgram program;
    private final TestPoints points;

    TestRun(OpenTestSet tests, AnswerChecks checks, ReadyProgram program) {
        this.tests = tests;
        this.checks = checks;
        this.program = program;
        this.points = new TestPoints(GroupedTests.of(tests.tests()));
    }

    TestResult judge(int index, TestCase test, Sandbox sandbox) {
        if (tests.tests().function() != null) {
            return new FunctionRun(tests, program, tests.tests().function()).judge(index, test, sandbox);
        }
        Limits limits = tests.tests().limits();
        Command command = program.command(test.args(), AnswerChecks.bytes(tests.input(test)), limits);
        Deque<AnswerCheck> begun = new ArrayDeque<>();
        try {
            Measurement ran = Measurement.of(() -> {
                begun.push(checks.begin(test));
                return sandbox.run(command, stdoutOf(begun.element()));
            });
            Checked checked = checked(ran, command, begun.element(), sandbox);
            return result(index, test, ran, points.of(index, checked));
        } finally {
            begun.forEach(AnswerCheck::close);
        }
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

    private TestResult result(int index, TestCase test, Measurement ran, Checked checked) {
        Report report = ran.report();
        boolean tell = !test.hidden();
        return new TestResult(
                index,
                checked.verdict() == Verdict.ACCEPTED,
                checked.verdict(),
                test.hidden(),
                tell ? Excerpt.of(tests.input(test)) : null,
                tell ? Excerpt.of(tests.answer(test)) : null,
                tell ? Excerpt.of(report.stdout()) : null,
                null,
                tell ? checked.message() : null,
                report.cpuMillis(),
                report.wallMillis(),
                report.peakMemoryKib(),
                checked.score() instanceof Score.Points(double given) ? given : null);
    }

    private Checked checked(Measurement ran, Command command, AnswerCheck check, Sandbox sandbox) {
        return switch (ran.report().ending()) {
            case Ending.Exited(int code) when code == 0 -> check.end(sandbox);
            case Ending.Broken(String reason) -> throw new IllegalStateException("The sandbox failed: " + reason);
            case Ending ending -> new Checked(Verdicts.of(ending), ofProgram(ran, command));
        };
    }

    /** Why a program did not end well, with what it said of that itself. */
    private @Nullable String ofProgram(Measurement ran, Command command) {
        Report report = ran.report();
        String explained =
                ran.message(Explanation.ofProgram(report, tests.tests().limits(), command.limits()));
        return report.stderr().length == 0 ? explained : explained + "\n" + Excerpt.endOf(report.stderr());
    }

    private static OutputListener stdoutOf(AnswerCheck check) {
        return (stream, bytes) -> {
            if (stream == OutputListener.Stream.STDOUT) {
                check.printed(bytes);
            }
        };
    }
}
