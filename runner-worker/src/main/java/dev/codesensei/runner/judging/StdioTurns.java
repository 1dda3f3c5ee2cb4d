package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.runner.judging.Turn.Cost;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Sandbox;
import java.util.ArrayDeque;
import java.util.Deque;

/** A program reads and prints, and what it prints is held against what is expected while it prints it. */
record StdioTurns(Limits limits, AnswerChecks checks, ReadyProgram program) implements Turns {

    @Override
    public Turn take(TestCase test, Pass pass, Sandbox sandbox) {
        Command command = program.command(test.args(), pass.input(), limits);
        Deque<AnswerCheck> begun = new ArrayDeque<>();
        try {
            Measurement ran = Measurement.of(() -> {
                begun.push(checks.begin(test, pass));
                return sandbox.run(command, stdoutOf(begun.element()));
            });
            Ruling ruling = ran.report().ending().equals(new Ending.Exited(0))
                    ? begun.element().end(sandbox)
                    : Failures.of(ran, limits, command.limits());
            return new Turn(Cost.of(ran.report()), ran.report().stdout(), ruling);
        } finally {
            begun.forEach(AnswerCheck::close);
        }
    }

    private static OutputListener stdoutOf(AnswerCheck check) {
        return (stream, bytes) -> {
            if (stream == OutputListener.Stream.STDOUT) {
                check.printed(bytes);
            }
        };
    }
}
