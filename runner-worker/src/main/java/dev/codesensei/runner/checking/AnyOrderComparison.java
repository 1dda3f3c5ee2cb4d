package dev.codesensei.runner.checking;

import java.security.SecureRandom;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The same parts, each as often, in any order; in memory that does not grow with the texts. */
final class AnyOrderComparison implements Comparison {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String kind;
    private final PartReader output;
    private final PartSum wanted = new PartSum();
    private final PartSum came = new PartSum();
    private final AwaitedParts awaited = new AwaitedParts();

    private AnyOrderComparison(String kind, IntPredicate separator, ExpectedFile expected) {
        this.kind = kind;
        var key = KeyedDigest.Key.random(RANDOM);
        output = new PartReader(separator, key);
        readAll(expected, new PartReader(separator, key));
    }

    static AnyOrderComparison ofLines(ExpectedFile expected) {
        return new AnyOrderComparison("line", value -> value == '\n', expected);
    }

    static AnyOrderComparison ofTokens(ExpectedFile expected) {
        return new AnyOrderComparison("word", White::is, expected);
    }

    @Override
    public @Nullable String printed(byte[] piece) {
        for (byte value : piece) {
            String difference = check(output.add(value & 0xff));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    @Override
    public @Nullable String ended() {
        String difference = check(output.end());
        if (difference != null || wanted.isSame(came)) {
            return difference;
        }
        Part missing = awaited.missing();
        if (missing != null) {
            return Sentences.lacking(kind, missing.quote());
        }
        return wanted.count() == came.count()
                ? Sentences.notThose(kind)
                : Sentences.otherNumberOf(kind, wanted.count(), came.count());
    }

    private void readAll(ExpectedFile expected, PartReader reader) {
        for (int value = expected.peek(); value != ExpectedFile.END; value = expected.peek()) {
            expect(reader.add(value));
            expected.skip();
        }
        expect(reader.end());
    }

    private void expect(@Nullable Part part) {
        if (part != null) {
            wanted.add(part);
            awaited.await(part);
        }
    }

    private @Nullable String check(@Nullable Part part) {
        if (part == null) {
            return null;
        }
        came.add(part);
        return awaited.came(part) ? null : Sentences.surplus(kind, part.quote());
    }
}
