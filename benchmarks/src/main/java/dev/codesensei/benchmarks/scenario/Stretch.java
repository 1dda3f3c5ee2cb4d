package dev.codesensei.benchmarks.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several workers who do the same thing again and again for a while.
 *
 * @param millis what each of the things took
 */
record Stretch(Duration length, List<Double> millis) {

    /** Lets all of them work, each on a thread of its own. */
    static Stretch of(Duration length, List<? extends Callable<?>> workers) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        var millis = new ArrayList<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> all = workers.stream()
                    .map(worker -> threads.submit(() -> repeat(worker, end)))
                    .toList();
            for (Future<List<Double>> one : all) {
                millis.addAll(one.get());
            }
        }
        return new Stretch(length, millis);
    }

    double perSecond() {
        return millis.size() * 1000.0 / length.toMillis();
    }

    private static List<Double> repeat(Callable<?> call, long end) throws Exception {
        var millis = new ArrayList<Double>();
        while (System.nanoTime() < end) {
            millis.add(Stopwatch.millis(call));
        }
        return millis;
    }
}
