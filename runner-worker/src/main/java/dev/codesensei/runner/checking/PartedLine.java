package dev.codesensei.runner.checking;

import org.jspecify.annotations.Nullable;

/** A line from the first byte on that is not the same in the output and in the expected answer. */
final class PartedLine {

    private final ExpectedFile expected;
    private final Place place;
    private final LineRest wanted = new LineRest();
    private final LineRest came = new LineRest();
    private @Nullable Integer lastExpected;

    PartedLine(ExpectedFile expected, Place place) {
        this.expected = expected;
        this.place = place;
    }

    /** Reads the rest of the expected line. */
    void begin() {
        if (lastExpected == null && place.atLineStart() && expected.peek() == ExpectedFile.END) {
            lastExpected = place.line() - 1;
        }
        wanted.clear();
        came.clear();
        wanted.addAll(expected);
    }

    /** Takes the rest of the printed line; where its line break is, or the piece's end. */
    int add(byte[] piece, int from) {
        int at = from;
        while (at < piece.length && piece[at] != '\n') {
            came.add(piece[at++] & 0xff);
        }
        return at;
    }

    /** Whether only white space at the end of the line is different. */
    boolean blank() {
        return wanted.blank() && came.blank();
    }

    /** @param open whether the output ended in this line, or before it */
    String difference(boolean open) {
        if (lastExpected != null) {
            return Sentences.more(lastExpected);
        }
        if (open && came.isEmpty() && place.atLineStart()) {
            return Sentences.missing(place.line(), Quote.of(wanted.bytes(), wanted.cut()));
        }
        if (wanted.isEmpty() && came.isEmpty()) {
            return open ? Sentences.lineBreakMissing(place.line()) : Sentences.lineBreakTooMuch(place.line());
        }
        return Sentences.unlike(place.line(), quote(wanted), quote(came), Hint.on(wanted, came));
    }

    private Quote quote(LineRest rest) {
        return Quote.of(place.shared(), place.cut(), rest.bytes(), rest.cut());
    }
}
