package dev.codesensei.runner.checking;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A number as the problem package format writes them: {@code 12}, {@code -0}, {@code +.5}, {@code 5.}, {@code 1e3}. So
 * {@code nan}, {@code inf} and {@code 0x10} are words.
 */
final class DecimalNumber {

    /** Whole numbers up to here, and powers of ten up to 22, are doubles: to multiply or divide them rounds once. */
    private static final long EXACT_DIGITS = 1L << 53;

    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** One more digit would not fit into a long. */
    private static final long ROOM = Long.MAX_VALUE / 10 - 1;

    /** One more digit may not fit into an int, together with what the digits of the number add. */
    private static final int ROOM_IN_EXPONENT = 99_999_999;

    /** Beyond, nothing is calculated exactly: the sum of two numbers can have as many digits as their exponents say. */
    private static final int MOST_EXPONENT = 5_000;

    private final byte[] text;
    private final int length;
    private int at;
    private boolean negative;
    private long digits;
    private int exponent;
    private boolean complete = true;

    private DecimalNumber(byte[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /**
     * Reads a number; null if it is none.
     *
     * @param text must not be changed as long as the number is used
     */
    static @Nullable DecimalNumber parse(byte[] text, int length) {
        var number = new DecimalNumber(text, length);
        return number.read() ? number : null;
    }

    /** The nearest double; infinite when there is none. */
    double value() {
        if (complete && digits <= EXACT_DIGITS && Math.abs(exponent) < EXACT_POWERS.length) {
            double power = EXACT_POWERS[Math.abs(exponent)];
            double size = exponent < 0 ? digits / power : digits * power;
            return negative ? -size : size;
        }
        return Double.parseDouble(string());
    }

    /** Whether the two are the same number; false when that takes more than a look. */
    boolean isPlainly(DecimalNumber other) {
        return complete
                && other.complete
                && digits == other.digits
                && exponent == other.exponent
                && (negative == other.negative || digits == 0);
    }

    /** The number itself; null when its exponent is out of all proportion. */
    @Nullable BigDecimal exact() {
        return Math.abs(exponent) > MOST_EXPONENT ? null : new BigDecimal(string());
    }

    private String string() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    private boolean read() {
        negative = sign();
        int figures = digits(false);
        if (at < length && text[at] == '.') {
            at++;
            figures += digits(true);
        }
        if (figures == 0 || !exponent()) {
            return false;
        }
        dropZeros();
        return at == length;
    }

    private boolean sign() {
        boolean minus = at < length && text[at] == '-';
        if (minus || (at < length && text[at] == '+')) {
            at++;
        }
        return minus;
    }

    private int digits(boolean fraction) {
        int start = at;
        for (; at < length && text[at] >= '0' && text[at] <= '9'; at++) {
            boolean kept = digits <= ROOM;
            if (kept) {
                digits = digits * 10 + (text[at] - '0');
            } else {
                complete &= text[at] == '0';
            }
            if (kept == fraction) { // a digit after the point that counts, or one before it that does not
                exponent += kept ? -1 : 1;
            }
        }
        return at - start;
    }

    private boolean exponent() {
        if (at == length || (text[at] != 'e' && text[at] != 'E')) {
            return true;
        }
        at++;
        boolean minus = sign();
        int start = at;
        int value = 0;
        for (; at < length && text[at] >= '0' && text[at] <= '9'; at++) {
            if (value <= ROOM_IN_EXPONENT) {
                value = value * 10 + (text[at] - '0');
            } else {
                complete = false;
            }
        }
        exponent += minus ? -value : value;
        return at > start;
    }

    /** So that 1.50 and 1.5 look the same. */
    private void dropZeros() {
        while (digits != 0 && digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        if (digits == 0) {
            exponent = 0;
        }
    }
}
