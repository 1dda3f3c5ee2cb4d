package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.runner.checking.CheckResult;
import dev.codesensei.runner.checking.OutputCheck;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.testdata.OpenTestSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs a program on one test, and holds what it prints against what is expected while it prints it. */
final class TestRun {

    private final OpenTestSet tests;
    private final ReadyProgram program;

    TestRun(OpenTestSet tests, ReadyProgram program) {
        this.tests = tests;
        this.program = program;
    }

    TestResult judge(int index, TestCase test, Sandbox sandbox) {
        Limits limits = tests.tests().limits();
        Command command = program.command(test.args(), bytes(tests.input(test)), limits);
        var checked = new AtomicReference<@Nullable CheckResult>();
        Measurement ran = Measurement.of(() -> {
            try (OutputCheck check = OutputCheck.start(tests.tests().checker(), tests.answer(test))) {
                Report report = sandbox.run(command, stdoutOf(check));
                checked.set(check.end());
                return report;
            }
        });
        return result(index, test, ran, command, checked.get());
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
                test.hidden() ? null : "Not begun: the tests before it took too long",
                0,
                0,
                0);
    }

    private TestResult result(
            int index, TestCase test, Measurement ran, Command command, @Nullable CheckResult checked) {
        Report report = ran.report();
        boolean ended = report.ending().equals(new Ending.Exited(0));
        boolean passed = ended && checked != null && checked.accepted();
        Verdict verdict = passed ? Verdict.ACCEPTED : ended ? Verdict.WRONG_ANSWER : Verdicts.of(report.ending());
        boolean tell = !test.hidden();
        return new TestResult(
                index,
                passed,
                verdict,
                test.hidden(),
                tell ? Excerpt.of(tests.input(test)) : null,
                tell ? Excerpt.of(tests.answer(test)) : null,
                tell ? Excerpt.of(report.stdout()) : null,
                tell && !passed ? message(ran, command, checked) : null,
                report.cpuMillis(),
                report.wallMillis(),
                report.peakMemoryKib());
    }

    /** Why a test failed, with what the program said of it itself. */
    private @Nullable String message(Measurement ran, Command command, @Nullable CheckResult checked) {
        Report report = ran.report();
        if (report.ending().equals(new Ending.Exited(0))) {
            return checked == null ? null : checked.difference();
        }
        String explained =
                ran.message(Explanation.ofProgram(report, tests.tests().limits(), command.limits()));
        return report.stderr().length == 0 ? explained : explained + "\n" + Excerpt.endOf(report.stderr());
    }

    private static OutputListener stdoutOf(OutputCheck check) {
        return (stream, bytes) -> {
            if (stream == OutputListener.Stream.STDOUT) {
                check.printed(bytes);
            }
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
