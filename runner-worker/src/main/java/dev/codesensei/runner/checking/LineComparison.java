package dev.codesensei.runner.checking;

import org.jspecify.annotations.Nullable;

/** Line by line, without the white space at the end of each line and without the empty lines at the end of the text. */
final class LineComparison implements Comparison {

    private final ExpectedFile expected;
    private final Place place = new Place();
    private final PartedLine line;
    private boolean parted;

    LineComparison(ExpectedFile expected) {
        this.expected = expected;
        this.line = new PartedLine(expected, place);
    }

    @Override
    public @Nullable String printed(byte[] piece) {
        int at = 0;
        while (at < piece.length) {
            if (!parted) {
                int same = expected.skipSame(piece, at);
                place.passed(piece, at, at + same);
                at += same;
                part(at < piece.length);
                continue;
            }
            at = line.add(piece, at);
            if (at < piece.length) {
                if (!line.blank()) {
                    return line.difference(false);
                }
                lineEnded();
                at++;
            }
        }
        return null;
    }

    @Override
    public @Nullable String ended() {
        part(!parted);
        if (!line.blank()) {
            return line.difference(true);
        }
        lineEnded();
        if (!expected.skipWhite()) {
            return null;
        }
        line.begin();
        return line.difference(true);
    }

    private void part(boolean now) {
        if (now) {
            parted = true;
            line.begin();
        }
    }

    private void lineEnded() {
        parted = false;
        place.nextLine();
        if (expected.peek() == '\n') {
            expected.skip();
        }
    }
}
