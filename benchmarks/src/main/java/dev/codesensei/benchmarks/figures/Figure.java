package dev.codesensei.benchmarks.figures;

import org.jspecify.annotations.Nullable;

/** One quantity that was measured, and the bar that it has to pass, if there is one. */
public record Figure(
        String name, String unit, Samples samples, @Nullable Bar bar) {

    public static Figure of(String name, String unit, Samples samples) {
        return new Figure(name, unit, samples, null);
    }

    public Figure within(Bar wanted) {
        return new Figure(name, unit, samples, wanted);
    }

    /** Whether the bar is met, in a word; nothing where there is no bar. */
    String verdict() {
        if (bar == null) {
            return "";
        }
        return bar.isMetBy(samples) ? "met" : "MISSED";
    }
}
