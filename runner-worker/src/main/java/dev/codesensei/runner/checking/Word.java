package dev.codesensei.runner.checking;

import org.jspecify.annotations.Nullable;

/** A token, of which only the beginning is kept. */
final class Word {

    /** What is longer is no number; the format asks for 30 digits before and after the point. */
    private static final int KEPT = 1024;

    private final byte[] bytes = new byte[KEPT];
    private long length;

    void clear() {
        length = 0;
    }

    void add(int value) {
        if (length < KEPT) {
            bytes[(int) length] = (byte) value;
        }
        length++;
    }

    /** The number that it is, if it is one. */
    @Nullable DecimalNumber number() {
        return length > KEPT ? null : DecimalNumber.parse(bytes, (int) length);
    }

    /** The same bytes but for the case of ASCII letters; false when that is not known. */
    boolean isLike(Word other) {
        if (length != other.length || length > KEPT) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lowerCase(bytes[i]) != lowerCase(other.bytes[i])) {
                return false;
            }
        }
        return true;
    }

    Quote quote() {
        return quoteFrom(0);
    }

    /** Shows the place where it is not the same as another one. */
    Quote quoteAgainst(Word other) {
        int same = 0;
        while (same < Math.min(kept(), other.kept()) && bytes[same] == other.bytes[same]) {
            same++;
        }
        return quoteFrom(Math.max(0, same - Quote.BEFORE));
    }

    static int lowerCase(int value) {
        return value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value;
    }

    private Quote quoteFrom(int from) {
        byte[] all = new byte[kept()];
        System.arraycopy(bytes, 0, all, 0, all.length);
        return Quote.from(from, all, length > KEPT);
    }

    private int kept() {
        return (int) Math.min(length, KEPT);
    }
}
