package dev.codesensei.runner.checking;

import dev.codesensei.judge.grading.Checker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Feeds a comparison until it knows of a difference. */
final class StreamedCheck implements OutputCheck {

    private final ExpectedFile expected;
    private final Comparison comparison;
    private boolean silent = true;
    private @Nullable String difference;

    private StreamedCheck(ExpectedFile expected, Comparison comparison) {
        this.expected = expected;
        this.comparison = comparison;
    }

    static StreamedCheck start(Checker.BuiltIn checker, Path file) {
        ExpectedFile expected = ExpectedFile.open(file);
        try {
            return new StreamedCheck(expected, comparison(checker, expected));
        } catch (RuntimeException e) {
            expected.close();
            throw e;
        }
    }

    private static Comparison comparison(Checker.BuiltIn checker, ExpectedFile expected) {
        return switch (checker) {
            case Checker.Tokens tokens -> new TokenComparison(tokens, expected);
            case Checker.Lines _ -> new LineComparison(expected);
            case Checker.Exact _ -> new ExactComparison(expected);
            case Checker.Unordered _ -> AnyOrderComparison.ofLines(expected);
            case Checker.Sorted _ -> AnyOrderComparison.ofTokens(expected);
        };
    }

    @Override
    public void printed(byte[] piece) {
        silent &= piece.length == 0;
        if (difference == null) {
            difference = comparison.printed(piece);
        }
    }

    @Override
    public CheckResult end() {
        if (difference == null) {
            difference = comparison.ended();
        }
        close();
        if (difference == null) {
            return CheckResult.ACCEPTED;
        }
        return CheckResult.refused(silent ? Sentences.NOTHING_PRINTED : difference);
    }

    @Override
    public void close() {
        expected.close();
    }
}
