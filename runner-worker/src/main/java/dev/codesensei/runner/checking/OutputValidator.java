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
 * Asks a problem's own validator about an output, as the problem package format wants it: with the files of the test and a
 * folder for feedback as arguments, and the output on its standard input. It runs in a sandbox like any program.
 *
 * @param limits what the validator may use; the files of the test come on top of it
 */
public record OutputValidator(ValidatorProgram program, Limits limits) {

    /** What a test and an output may have together: all of it has to fit into one message to the sandbox. */
    public static final long MOST_BYTES = 64L << 20;

    private static final String FEEDBACK = "feedback";
    private static final String INPUT = "test-case/test.in";
    private static final String ANSWER = "test-case/test.ans";

    public ValidatorVerdict validate(ValidatedOutput asked, Sandbox sandbox) {
        if (asked.bytes() > MOST_BYTES) {
            return new ValidatorVerdict.Broken(
                    "The test and the output have %d bytes together; a validator can be asked about %d"
                            .formatted(asked.bytes(), MOST_BYTES),
                    Feedback.NONE);
        }
        Report report = sandbox.run(command(asked), OutputListener.NONE);
        return new Judgement(report, limits).verdict();
    }

    private Command command(ValidatedOutput asked) {
        Command plain = program.command(arguments(asked.arguments()), asked.output(), limits);
        var files = new ArrayList<>(plain.files());
        files.add(new SourceFile(INPUT, asked.input()));
        files.add(new SourceFile(ANSWER, asked.answer()));
        files.add(new SourceFile(FEEDBACK + "/.folder", new byte[0])); // or there would be no folder
        Limits roomy = withFiles(plain.limits(), asked.input().length + asked.answer().length);
        return new Command(plain.argv(), plain.environment(), files, plain.stdin(), roomy, FEEDBACK);
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
