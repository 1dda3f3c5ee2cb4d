package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.runner.function.CallResult;
import dev.codesensei.runner.function.ExpectedCall;
import dev.codesensei.runner.function.FunctionCall;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.testdata.OpenTestSet;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Calls a function with the arguments of one test, and compares what it returns. */
record FunctionRun(OpenTestSet tests, ReadyProgram program, FunctionSignature function) {

    TestResult judge(int index, TestCase test, Sandbox sandbox) {
        Limits limits = tests.tests().limits();
        ExpectedCall expected = ExpectedCall.read(
                function, AnswerChecks.bytes(tests.input(test)), AnswerChecks.bytes(tests.answer(test)));
        var call = new FunctionCall(expected);
        Command command = call.in(program.command(test.args(), new byte[0], limits));
        Measurement ran = Measurement.of(() -> sandbox.run(command, OutputListener.NONE));
        CallResult result = switch (ran.report().ending()) {
            case Ending.Exited(int code)
            when code == 0 ->
                CallResult.of(
                        expected, call.returned(ran.report()), tests.tests().checkerOf(test));
            case Ending.Broken(String reason) -> throw new IllegalStateException("The sandbox failed: " + reason);
            case Ending ending -> new CallResult(Verdicts.of(ending), null, failure(ran, command, limits));
        };
        return result(index, test, expected, ran.report(), result);
    }

    private static TestResult result(
            int index, TestCase test, ExpectedCall expected, Report report, CallResult result) {
        boolean tell = !test.hidden();
        return new TestResult(
                index,
                result.verdict() == Verdict.ACCEPTED,
                result.verdict(),
                test.hidden(),
                tell ? excerpt(expected.call()) : null,
                tell ? excerpt(expected.expected()) : null,
                tell ? excerpt(result.actual()) : null,
                tell && report.stdout().length > 0 ? Excerpt.of(report.stdout()) : null,
                tell ? result.message() : null,
                report.cpuMillis(),
                report.wallMillis(),
                report.peakMemoryKib());
    }

    /** What the program said of it itself says more than an exit code of what called the function. */
    private String failure(Measurement ran, Command command, Limits limits) {
        Report report = ran.report();
        String said = report.stderr().length == 0 ? "" : Excerpt.endOf(report.stderr());
        if (report.ending() instanceof Ending.Exited && !said.isEmpty()) {
            return "%s did not return:\n%s".formatted(function.name(), said);
        }
        String explained = ran.message(Explanation.ofProgram(report, limits, command.limits()));
        return said.isEmpty() ? String.valueOf(explained) : explained + "\n" + said;
    }

    private static @Nullable String excerpt(@Nullable String text) {
        return text == null ? null : Excerpt.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
