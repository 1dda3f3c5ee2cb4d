package dev.codesensei.problem.attempts;

/** A share of all. */
final class Rate {

    private static final double HUNDREDTHS_OF_ALL = 10_000;

    private Rate() {}

    /** From 0 to 100, to two decimals. */
    static double of(int some, int all) {
        return Math.round(HUNDREDTHS_OF_ALL * some / all) / 100.0;
    }
}
