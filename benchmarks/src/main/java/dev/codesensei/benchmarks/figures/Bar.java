package dev.codesensei.benchmarks.figures;

/**
 * What a figure must not exceed.
 *
 * @param share which quantile of its samples is held against it
 */
public record Bar(double share, double atMost) {

    public static Bar onMedian(double atMost) {
        return new Bar(0.5, atMost);
    }

    public boolean isMetBy(Samples samples) {
        return samples.quantile(share) <= atMost;
    }

    @Override
    public String toString() {
        String which = share == 0.5 ? "median" : "p%.0f".formatted(share * 100);
        return "%s ≤ %s".formatted(which, atMost);
    }
}
