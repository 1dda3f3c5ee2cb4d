package dev.codesensei.runner.checking;

import dev.codesensei.judge.grading.Checker;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Compares what a program prints with the expected answer while it prints. Neither of the two is ever held whole. For one
 * thread at a time.
 */
public sealed interface OutputCheck extends AutoCloseable permits StreamedCheck {

    /**
     * Opens the expected answer.
     *
     * @throws UncheckedIOException when it cannot be read; so do the other methods, for no program is to blame for that
     */
    static OutputCheck start(Checker.BuiltIn checker, Path expected) {
        return StreamedCheck.start(checker, expected);
    }

    /** The program printed something; the pieces come in order, cut anywhere. */
    void printed(byte[] piece);

    /** The program printed all that it had to; called once. Closes the expected answer. */
    CheckResult end();

    /** For whoever does not want to know the result any more; does nothing after the end. */
    @Override
    void close();
}
