package dev.codesensei.runner.checking;

import dev.codesensei.judge.grading.Checker;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a number may be off: by {@code absolute}, or by {@code relative} of the expected one; either is enough. What was
 * not asked for is 0, which changes nothing. A number that is exactly as far off as it may be is accepted, as decimals are
 * counted and not as doubles are: where rounding could matter the two are compared digit by digit.
 */
record Tolerance(double relative, double absolute) {

    /** What a checker allows; null when numbers are words to it. */
    static @Nullable Tolerance of(Checker.Tokens checker) {
        Double relative = checker.relativeTolerance();
        Double absolute = checker.absoluteTolerance();
        return relative == null && absolute == null ? null : new Tolerance(orNone(relative), orNone(absolute));
    }

    private static double orNone(@Nullable Double tolerance) {
        return tolerance == null ? 0 : tolerance;
    }

    boolean allows(DecimalNumber wanted, DecimalNumber came) {
        if (wanted.isPlainly(came)) {
            return true;
        }
        double expected = wanted.value();
        double printed = came.value();
        double off = Math.abs(printed - expected);
        double allowed = Math.max(absolute, relative * Math.abs(expected));
        double doubt = 2 * (Math.ulp(expected) + Math.ulp(printed) + Math.ulp(off) + Math.ulp(allowed));
        if (Math.abs(off - allowed) > doubt) { // never of numbers that no double can hold
            return off < allowed;
        }
        return allowsExactly(wanted, came, Double.isFinite(off) && off <= allowed);
    }

    private boolean allowsExactly(DecimalNumber wanted, DecimalNumber came, boolean otherwise) {
        BigDecimal expected = wanted.exact();
        BigDecimal printed = came.exact();
        if (expected == null || printed == null) {
            return otherwise;
        }
        BigDecimal allowed =
                BigDecimal.valueOf(relative).multiply(expected.abs()).max(BigDecimal.valueOf(absolute));
        return printed.subtract(expected).abs().compareTo(allowed) <= 0;
    }
}
