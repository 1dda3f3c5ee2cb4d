package dev.codesensei.benchmarks.figures;

/**
 * What a figure has to keep to.
 *
 * @param share which quantile of its samples is held against it
 */
public record Bar(double share, Side side, double limit) {

    /** On which side of the limit it is good. */
    public enum Side {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    public static Bar atMost(double limit) {
        return new Bar(0.5, Side.AT_MOST, limit);
    }

    public static Bar atLeast(double limit) {
        return new Bar(0.5, Side.AT_LEAST, limit);
    }

    public boolean isMetBy(Samples samples) {
        double value = measured(samples);
        return switch (side) {
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
        };
    }

    /** What is held against the limit. */
    public double measured(Samples samples) {
        return samples.quantile(share);
    }

    @Override
    public String toString() {
        String which = share == 0.5 ? "median" : "p%.0f".formatted(share * 100);
        return "%s %s %s".formatted(which, side.sign, limit);
    }
}
