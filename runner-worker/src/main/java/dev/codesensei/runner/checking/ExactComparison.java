package dev.codesensei.runner.checking;

import org.jspecify.annotations.Nullable;

/** Byte by byte. */
final class ExactComparison implements Comparison {

    private final ExpectedFile expected;
    private final Place place = new Place();
    private final PartedLine line;
    private boolean parted;

    ExactComparison(ExpectedFile expected) {
        this.expected = expected;
        this.line = new PartedLine(expected, place);
    }

    @Override
    public @Nullable String printed(byte[] piece) {
        int at = 0;
        if (!parted) {
            at = expected.skipSame(piece, 0);
            place.passed(piece, 0, at);
            if (at == piece.length) {
                return null;
            }
            parted = true;
            line.begin();
        }
        return line.add(piece, at) < piece.length ? line.difference(false) : null;
    }

    @Override
    public @Nullable String ended() {
        if (parted) {
            return line.difference(true);
        }
        if (expected.peek() == ExpectedFile.END) {
            return null;
        }
        line.begin();
        return line.difference(true);
    }
}
