package dev.codesensei.benchmarks.load;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Lets everybody come at their time, whatever has become of those before them. */
final class OpenLoad {

    private OpenLoad() {}

    /** What somebody does; its time counts from when they meant to come, not from when there was room for them. */
    interface Visit {

        void make(Arrival arrival, long intendedNanos);
    }

    /** Returns when the last of them has left. */
    static void play(List<Arrival> arrivals, Visit visit) {
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Arrival arrival : arrivals) {
                long intended = begin + arrival.at().toNanos();
                for (long left = left(intended); left > 0; left = left(intended)) {
                    LockSupport.parkNanos(left);
                }
                Future<?> _ = threads.submit(() -> visit.make(arrival, intended));
            }
        }
    }

    private static long left(long intended) {
        return intended - System.nanoTime();
    }
}
