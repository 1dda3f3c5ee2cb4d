package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.runner.judging.Ruling.Checked;
import dev.codesensei.runner.judging.Turn.Cost;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;

/** An input validator reads the input of a test, and says by how it ends whether that is well formed. */
record ValidationTurns(Limits limits, ReadyProgram program) implements Turns {

    private static final int WELL_FORMED = 42;

    @Override
    public Turn take(TestCase test, Pass pass, Sandbox sandbox) {
        Command command = program.command(test.args(), pass.input(), limits);
        Measurement ran = Measurement.of(() -> sandbox.run(command, OutputListener.NONE));
        Report report = ran.report();
        Checked checked = switch (report.ending()) {
            case Ending.Exited(int code) when code == WELL_FORMED -> new Checked(Verdict.ACCEPTED, null);
            case Ending.Exited(int code) -> new Checked(Verdict.WRONG_ANSWER, refusal(code, report));
            case Ending.Signalled _,
                    Ending.CpuLimit _,
                    Ending.WallLimit _,
                    Ending.MemoryLimit _,
                    Ending.OutputLimit _,
                    Ending.SecurityViolation _,
                    Ending.Cancelled _,
                    Ending.Broken _ -> Failures.of(ran, limits, command.limits());
        };
        return new Turn(Cost.of(report), report.stdout(), checked);
    }

    private static String refusal(int code, Report report) {
        String said = Excerpt.endOf(report.output()).strip();
        return "The input is refused with exit code " + code + (said.isEmpty() ? "" : ": " + said);
    }
}
