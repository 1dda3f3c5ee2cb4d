package dev.codesensei.benchmarks.figures;

import java.util.List;
import java.util.stream.IntStream;

/** Values of one quantity, in ascending order. At least one. */
public record Samples(List<Double> values) {

    public Samples {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    public static Samples one(double value) {
        return new Samples(List.of(value));
    }

    /** What each value is, as a multiple of the one measured beside it. */
    public static Samples ratios(List<Double> ours, List<Double> references) {
        return new Samples(IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i) / references.get(i))
                .toList());
    }

    /** How much more each value is than the one measured beside it. */
    public static Samples differences(List<Double> ours, List<Double> references) {
        return new Samples(IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i) - references.get(i))
                .toList());
    }

    public double median() {
        return quantile(0.5);
    }

    /** The smallest value that this share of all values does not exceed. */
    public double quantile(double share) {
        int rank = (int) Math.ceil(share * values.size());
        return values.get(Math.max(1, rank) - 1);
    }

    public double min() {
        return values.getFirst();
    }

    public double max() {
        return values.getLast();
    }
}
