package dev.codesensei.runner.checking;

import dev.codesensei.judge.grading.Checker;
import org.jspecify.annotations.Nullable;

/** Token by token, as the default output validator of the problem package format does it. */
final class TokenComparison implements Comparison {

    private final boolean caseSensitive;
    private final boolean spaceSensitive;
    private final @Nullable Tolerance tolerance;
    private final ExpectedFile expected;
    private final Word wanted = new Word();
    private final Word came = new Word();
    private Where where = Where.BETWEEN;
    private int line = 1;
    private int lastLine;

    /** Of the output. */
    private enum Where {
        BETWEEN,
        SAME,
        DIFFERENT
    }

    TokenComparison(Checker.Tokens checker, ExpectedFile expected) {
        this.caseSensitive = checker.caseSensitive();
        this.spaceSensitive = checker.spaceSensitive();
        this.tolerance = Tolerance.of(checker);
        this.expected = expected;
    }

    @Override
    public @Nullable String printed(byte[] piece) {
        for (byte signed : piece) {
            int value = signed & 0xff;
            String difference = White.is(value) ? space(value) : letter(value);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    @Override
    public @Nullable String ended() {
        String difference = where == Where.BETWEEN ? null : tokenEnded();
        if (difference != null) {
            return difference;
        }
        boolean spaceLeft = White.is(expected.peek());
        if (expected.skipWhite()) {
            readWanted();
            return Sentences.missing(line, wanted.quote());
        }
        return spaceSensitive && spaceLeft ? Sentences.otherSpace(line) : null;
    }

    private @Nullable String space(int value) {
        String difference = where == Where.BETWEEN ? null : tokenEnded();
        if (difference != null) {
            return difference;
        }
        where = Where.BETWEEN;
        if (spaceSensitive) {
            if (expected.peek() != value) {
                return Sentences.otherSpace(line);
            }
            expected.skip();
        }
        if (value == '\n') {
            line++;
        }
        return null;
    }

    private @Nullable String letter(int value) {
        if (where == Where.BETWEEN) {
            String difference = tokenBegins();
            if (difference != null) {
                return difference;
            }
        }
        came.add(value);
        if (where == Where.SAME) {
            int other = expected.peek();
            if (other == value || (!caseSensitive && Word.lowerCase(other) == Word.lowerCase(value))) {
                wanted.add(other);
                expected.skip();
            } else {
                where = Where.DIFFERENT;
            }
        }
        return null;
    }

    private @Nullable String tokenBegins() {
        if (spaceSensitive && White.is(expected.peek())) {
            return Sentences.otherSpace(line);
        }
        if (!expected.skipWhite()) {
            return Sentences.more(lastLine);
        }
        where = Where.SAME;
        lastLine = line;
        wanted.clear();
        came.clear();
        return null;
    }

    private @Nullable String tokenEnded() {
        int next = expected.peek();
        if (where == Where.SAME && (next == ExpectedFile.END || White.is(next))) {
            return null;
        }
        readWanted();
        DecimalNumber number = tolerance == null ? null : wanted.number();
        if (tolerance == null || number == null) {
            return unlike(wanted.isLike(came) ? Hint.CASE : "");
        }
        DecimalNumber printed = came.number();
        if (printed == null) {
            return unlike(Hint.NO_NUMBER);
        }
        return tolerance.allows(number, printed) ? null : unlike(Hint.TOO_FAR);
    }

    private void readWanted() {
        if (where == Where.BETWEEN) {
            wanted.clear();
        }
        for (int value = expected.peek(); value != ExpectedFile.END && !White.is(value); value = expected.peek()) {
            wanted.add(value);
            expected.skip();
        }
    }

    private String unlike(String hint) {
        return Sentences.unlike(line, wanted.quoteAgainst(came), came.quoteAgainst(wanted), hint);
    }
}
