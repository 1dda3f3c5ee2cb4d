package dev.codesensei.benchmarks.figures;

import java.util.Locale;

/** Numbers as people read them: no more digits than a measurement has. */
final class Digits {

    private Digits() {}

    static String of(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}
