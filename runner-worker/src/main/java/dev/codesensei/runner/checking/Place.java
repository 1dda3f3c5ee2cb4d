package dev.codesensei.runner.checking;

import java.util.Arrays;

/** How far two texts are the same: the line, counted from 1, and the end of what they share of it. */
final class Place {

    private static final int KEPT = Quote.BEFORE;

    private final byte[] shared = new byte[KEPT];
    private int length;
    private boolean cut;
    private int line = 1;

    int line() {
        return line;
    }

    /** Whether nothing of this line was passed yet. */
    boolean atLineStart() {
        return length == 0;
    }

    byte[] shared() {
        return Arrays.copyOf(shared, length);
    }

    /** Whether the line began before what is kept of it. */
    boolean cut() {
        return cut;
    }

    void nextLine() {
        line++;
        length = 0;
        cut = false;
    }

    void passed(byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                nextLine();
                start = i + 1;
            }
        }
        keep(bytes, Math.max(start, to - KEPT), to, to - start > KEPT);
    }

    private void keep(byte[] bytes, int from, int to, boolean more) {
        int fresh = to - from;
        int old = Math.min(length, KEPT - fresh);
        cut |= more || old < length;
        System.arraycopy(shared, length - old, shared, 0, old);
        System.arraycopy(bytes, from, shared, old, fresh);
        length = old + fresh;
    }
}
