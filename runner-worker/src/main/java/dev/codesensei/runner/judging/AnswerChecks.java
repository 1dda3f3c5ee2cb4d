package dev.codesensei.runner.judging;

import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.runner.checking.OutputCheck;
import dev.codesensei.runner.checking.OutputValidator;
import dev.codesensei.runner.checking.ValidatedOutput;
import dev.codesensei.runner.testdata.OpenTestSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Begins the checks of a test set. */
record AnswerChecks(OpenTestSet tests, Optional<OutputValidator> validator) {

    AnswerCheck begin(TestCase test, Pass pass) {
        return switch (tests.tests().checkerOf(test)) {
            case Checker.Custom(List<String> arguments) ->
                new AnswerCheck.Asking(
                        validator.orElseThrow(),
                        output -> asked(test, pass, arguments, output),
                        new ByteArrayOutputStream());
            case Checker.BuiltIn builtIn -> new AnswerCheck.Comparing(OutputCheck.start(builtIn, tests.answer(test)));
        };
    }

    /** What an interactor is told before it talks with a submission. */
    ValidatedOutput asked(TestCase test, Pass pass) {
        List<String> arguments =
                tests.tests().checkerOf(test) instanceof Checker.Custom(List<String> more) ? more : List.of();
        return asked(test, pass, arguments, new byte[0]);
    }

    private ValidatedOutput asked(TestCase test, Pass pass, List<String> arguments, byte[] output) {
        return new ValidatedOutput(pass.input(), bytes(tests.answer(test)), output, arguments, pass.left());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
