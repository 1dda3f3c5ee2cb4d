package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.runner.checking.CheckResult;
import dev.codesensei.runner.checking.OutputCheck;
import dev.codesensei.runner.checking.OutputValidator;
import dev.codesensei.runner.checking.ValidatedOutput;
import dev.codesensei.runner.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;

/** Hears what a program prints in a test, and then says what it is worth. */
sealed interface AnswerCheck extends AutoCloseable {

    void printed(byte[] piece);

    /** After the program has ended well; called at most once. */
    Ruling end(Sandbox sandbox);

    @Override
    void close();

    /** Compares while the program prints. */
    record Comparing(OutputCheck check) implements AnswerCheck {

        @Override
        public void printed(byte[] piece) {
            check.printed(piece);
        }

        @Override
        public Ruling end(Sandbox sandbox) {
            CheckResult result = check.end();
            return new Ruling.Checked(result.accepted() ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER, result.difference());
        }

        @Override
        public void close() {
            check.close();
        }
    }

    /**
     * Asks the problem's own validator about the whole output.
     *
     * @param test what the validator is told of the test, with the output
     */
    record Asking(OutputValidator validator, Function<byte[], ValidatedOutput> test, ByteArrayOutputStream output)
            implements AnswerCheck {

        @Override
        public void printed(byte[] piece) {
            output.writeBytes(piece);
        }

        @Override
        public Ruling end(Sandbox sandbox) {
            return Ruling.of(validator.validate(test.apply(output.toByteArray()), sandbox));
        }

        @Override
        public void close() {
            output.reset();
        }
    }
}
