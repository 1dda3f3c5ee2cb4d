package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.runner.checking.CheckResult;
import dev.codesensei.runner.checking.Feedback;
import dev.codesensei.runner.checking.OutputCheck;
import dev.codesensei.runner.checking.OutputValidator;
import dev.codesensei.runner.checking.ValidatedOutput;
import dev.codesensei.runner.checking.ValidatorVerdict;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import dev.codesensei.runner.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hears what a program prints in a test, and then says what it is worth. */
sealed interface AnswerCheck extends AutoCloseable {

    void printed(byte[] piece);

    /** After the program has ended well; called at most once. */
    Checked end(Sandbox sandbox);

    @Override
    void close();

    /**
     * What a check came to.
     *
     * @param message why the output is not right; may quote the test
     * @param score what the problem's validator gave for it; null where there is none, or it gave nothing
     */
    record Checked(
            Verdict verdict,
            @Nullable String message,
            @Nullable Score score) {

        Checked(Verdict verdict, @Nullable String message) {
            this(verdict, message, null);
        }
    }

    /** Compares while the program prints. */
    record Comparing(OutputCheck check) implements AnswerCheck {

        @Override
        public void printed(byte[] piece) {
            check.printed(piece);
        }

        @Override
        public Checked end(Sandbox sandbox) {
            CheckResult result = check.end();
            return new Checked(result.accepted() ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER, result.difference());
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
        public Checked end(Sandbox sandbox) {
            return switch (validator.validate(test.apply(output.toByteArray()), sandbox)) {
                case ValidatorVerdict.Accepted(Score score, Feedback _) -> new Checked(Verdict.ACCEPTED, null, score);
                case ValidatorVerdict.Wrong(Feedback feedback) -> new Checked(Verdict.WRONG_ANSWER, said(feedback));
                case ValidatorVerdict.Broken broken -> new Checked(Verdict.JUDGE_FAILURE, broken.reason());
                case ValidatorVerdict.Cancelled _ -> new Checked(Verdict.CANCELLED, null);
                case ValidatorVerdict.SandboxFailed(String reason) -> throw new IllegalStateException(reason);
            };
        }

        @Override
        public void close() {
            output.reset();
        }

        /** What the validator said for the learner, or, since the test is open to all, what it said at all. */
        private static String said(Feedback feedback) {
            return Stream.of(feedback.forLearners(), feedback.forAuthors())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("The answer was not accepted");
        }
    }
}
