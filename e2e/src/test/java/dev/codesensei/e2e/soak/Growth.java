package dev.codesensei.e2e.soak;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a suite holds before and after many runs, and how much more it may be.
 *
 * @param runs between the two
 */
record Growth(Vitals before, Vitals after, int runs) {

    /**
     * How much more a figure may be.
     *
     * @param prefix of the figures' names
     * @param ever whatever the number of runs: what breathes
     * @param aRun for each run: what is kept by design
     */
    private record Bound(String prefix, long ever, double aRun) {

        boolean holds(long growth, int runs) {
            return growth <= ever + aRun * runs;
        }
    }

    /** The first that fits a figure's name is its bound. */
    private static final List<Bound> BOUNDS = List.of(
            new Bound("processes", 0, 0),
            new Bound("mounts", 0, 0),
            new Bound("control groups", 0, 0),
            new Bound("files of sandbox users", 0, 0),
            new Bound("disk KiB prepared", 0, 0),
            // Connections to clients, to each other and to the stores come and go in pools of up to eight.
            new Bound("descriptors", 24, 0),
            // No state of a run stays in the agent; its buffers grow to the size of the largest message.
            new Bound("resident KiB agent", 8 * 1024, 0),
            // Each result is kept for as long as the operator wants, in a store that compacts itself now and then.
            new Bound("resident KiB mongo-wire", 128 * 1024, 0),
            // The events of a job stay for an hour, of one that floods a mebibyte for five minutes; its outcome ten
            // minutes.
            // One in fifty floods, so that on a fast machine half of those ten minutes are full of mebibytes.
            new Bound("resident KiB redis-server", 32 * 1024, 24),
            new Bound("redis used KiB", 32 * 1024, 24),
            // After a collection; what the compilers of a JVM make of hot code comes late, and heaps breathe.
            new Bound("resident KiB", 64 * 1024, 0),
            // Results, and the log of writes of what Redis holds, until Redis writes it anew.
            new Bound("disk KiB data", 128 * 1024, 32),
            new Bound("disk KiB logs", 1024, 1),
            new Bound("documents execution.executionresults", 0, 1),
            // One person for every two hundred programs.
            new Bound("documents auth", 16, 1.0 / 100),
            new Bound("documents", 16, 0));

    List<String> tooMuch() {
        return after.figures().keySet().stream()
                .filter(figure -> !bound(figure).holds(after.growth(figure, before), runs))
                .map(this::line)
                .toList();
    }

    @Override
    public String toString() {
        return after.figures().keySet().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String figure) {
        Bound bound = bound(figure);
        return "%-42s %10d → %10d  %+9d  (at most %+.0f)"
                .formatted(
                        figure,
                        before.figures().getOrDefault(figure, 0L),
                        after.figures().get(figure),
                        after.growth(figure, before),
                        bound.ever() + bound.aRun() * runs);
    }

    private static Bound bound(String figure) {
        return BOUNDS.stream()
                .filter(bound -> figure.startsWith(bound.prefix()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No bound for " + figure));
    }
}
