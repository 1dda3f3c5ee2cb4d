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
import java.util.Optional;

/** Begins the checks of a test set. */
record AnswerChecks(OpenTestSet tests, Optional<OutputValidator> validator) {

    AnswerCheck begin(TestCase test) {
        return switch (tests.tests().checkerOf(test)) {
            case Checker.Custom custom ->
                new AnswerCheck.Asking(
                        validator.orElseThrow(), output -> asked(test, custom, output), new ByteArrayOutputStream());
            case Checker.BuiltIn builtIn -> new AnswerCheck.Comparing(OutputCheck.start(builtIn, tests.answer(test)));
        };
    }

    private ValidatedOutput asked(TestCase test, Checker.Custom checker, byte[] output) {
        return new ValidatedOutput(bytes(tests.input(test)), bytes(tests.answer(test)), output, checker.arguments());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
