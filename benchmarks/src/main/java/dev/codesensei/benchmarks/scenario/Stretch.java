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
 * @param elapsed until the last one was done, which is a little more than was asked for
 * @param millis what each of the things took
 */
record Stretch(Duration elapsed, List<Double> millis) {

    /** Lets all of them work, each on a thread of its own. */
    static Stretch of(Duration length, List<? extends Callable<?>> workers) throws Exception {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        var millis = new ArrayList<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> all = workers.stream()
                    .map(worker -> threads.submit(() -> repeat(worker, end)))
                    .toList();
            for (Future<List<Double>> one : all) {
                millis.addAll(one.get());
            }
        }
        return new Stretch(Duration.ofNanos(System.nanoTime() - begin), millis);
    }

    double perSecond() {
        return millis.size() * 1000.0 / elapsed.toMillis();
    }

    private static List<Double> repeat(Callable<?> call, long end) throws Exception {
        var millis = new ArrayList<Double>();
        while (System.nanoTime() < end) {
            millis.add(Stopwatch.millis(call));
        }
        return millis;
    }
}
