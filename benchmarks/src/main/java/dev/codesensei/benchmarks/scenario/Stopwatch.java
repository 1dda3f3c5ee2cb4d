package dev.codesensei.benchmarks.scenario;

import java.util.concurrent.Callable;

/** Takes the time of one call. */
final class Stopwatch {

    private Stopwatch() {}

    static double millis(Callable<?> call) throws Exception {
        long begin = System.nanoTime();
        call.call();
        return (System.nanoTime() - begin) / 1e6;
    }
}
