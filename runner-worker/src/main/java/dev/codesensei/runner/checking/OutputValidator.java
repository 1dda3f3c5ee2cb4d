package dev.codesensei.runner.checking;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;

/**
 * A problem's own validator, which is asked about an output as the problem package format wants it: with the files of the
 * test and a folder for feedback as arguments, and the output on its standard input. It runs in a sandbox like any program.
 *
 * @param limits what the validator may use; the files of the test come on top of it
 */
public record OutputValidator(ValidatorProgram program, Limits limits) {

    /** What a test and an output may have together: all of it has to fit into one message to the sandbox. */
    public static final long MOST_BYTES = 64L << 20;

    private static final String FEEDBACK = "feedback";
    private static final String INPUT = "test-case/test.in";
    private static final String ANSWER = "test-case/test.ans";

    /** Asks about an output. */
    public ValidatorVerdict validate(ValidatedOutput asked, Sandbox sandbox) {
        if (asked.bytes() > MOST_BYTES) {
            return new ValidatorVerdict.Broken(
                    "The test and the output have %d bytes together; a validator can be asked about %d"
                            .formatted(asked.bytes(), MOST_BYTES),
                    Feedback.NONE);
        }
        Report report = sandbox.run(command(asked), OutputListener.NONE);
        return verdict(report);
    }

    /** What runs it, for somebody who lets it talk with a program; what was asked about has no output then. */
    public Command command(ValidatedOutput asked) {
        Command plain = program.command(arguments(asked.arguments()), asked.output(), limits);
        var files = new ArrayList<>(plain.files());
        files.add(new SourceFile(INPUT, asked.input()));
        files.add(new SourceFile(ANSWER, asked.answer()));
        if (asked.left().isEmpty()) {
            files.add(new SourceFile(FEEDBACK + "/.folder", new byte[0])); // or there would be no folder
        }
        asked.left().forEach(file -> files.add(new SourceFile(FEEDBACK + "/" + file.name(), file.content())));
        Limits roomy = withFiles(plain.limits(), asked.input().length + asked.answer().length + asked.bytesLeft());
        return new Command(plain.argv(), plain.environment(), files, plain.stdin(), roomy, FEEDBACK);
    }

    /** What it has to say. */
    public ValidatorVerdict verdict(Report report) {
        return new Judgement(report, limits).verdict();
    }

    /** The same, where it may wait for a program besides. */
    public OutputValidator waiting(long millis) {
        return new OutputValidator(
                program,
                new Limits(
                        limits.cpuMillis(),
                        limits.wallMillis() + millis,
                        limits.memoryKib(),
                        limits.outputBytes(),
                        limits.processes(),
                        limits.fileBytes()));
    }

    private static List<String> arguments(List<String> more) {
        var arguments = new ArrayList<String>();
        for (String name : List.of(INPUT, ANSWER, FEEDBACK + "/")) {
            arguments.add(Command.WORK_FOLDER + "/" + name);
        }
        arguments.addAll(more);
        return arguments;
    }

    /** Files lie in memory. */
    private static Limits withFiles(Limits limits, long bytes) {
        return new Limits(
                limits.cpuMillis(),
                limits.wallMillis(),
                limits.memoryKib() + bytes / 1024,
                limits.outputBytes(),
                limits.processes(),
                limits.fileBytes() + bytes);
    }
}
