package dev.codesensei.runner.checking;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Cuts a text into lines or tokens. White space at the end of a line does not count, nor does a line of nothing else. */
final class PartReader {

    /** Bytes of each part that are kept to be quoted. */
    private static final int KEPT = 64;

    private final IntPredicate separator;
    private final KeyedDigest all;
    private final KeyedDigest solid;
    private final byte[] beginning = new byte[KEPT];
    private long length;
    private long solidLength;
    private boolean inSpace;

    PartReader(IntPredicate separator, KeyedDigest.Key key) {
        this.separator = separator;
        this.all = new KeyedDigest(key);
        this.solid = new KeyedDigest(key);
    }

    /** Takes a byte; the part that it ends, if it ends one. */
    @Nullable Part add(int value) {
        if (separator.test(value)) {
            return end();
        }
        boolean white = White.is(value);
        if (white && !inSpace) {
            remember();
        }
        inSpace = white;
        if (length < KEPT) {
            beginning[(int) length] = (byte) value;
        }
        length++;
        all.add(value);
        return null;
    }

    /** The part that the end of the text ends, if there is one. */
    @Nullable Part end() {
        if (!inSpace) {
            remember();
        }
        Part part = solidLength == 0 ? null : new Part(solid.finish(), beginning(), solidLength > KEPT);
        all.clear();
        length = 0;
        solidLength = 0;
        inSpace = false;
        return part;
    }

    /** Everything up to here belongs to the part; what comes may turn out to be white space at its end. */
    private void remember() {
        solid.copy(all);
        solidLength = length;
    }

    private byte[] beginning() {
        return Arrays.copyOf(beginning, (int) Math.min(solidLength, KEPT));
    }
}
