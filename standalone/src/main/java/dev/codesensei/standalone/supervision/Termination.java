package dev.codesensei.standalone.supervision;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Ends processes and whatever they started: asks first, insists when the grace period is over. */
public final class Termination {

    private static final Duration AFTER_KILL = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private Termination() {}

    /**
     * Returns when none of them runs any more. What they started is not asked, for it ends with them, but has the same time:
     * it may have something to tidy up.
     */
    public static void end(Collection<ProcessHandle> processes, Duration grace) {
        List<ProcessHandle> family = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        awaitEnd(family, grace);
        List<ProcessHandle> left = family.stream().filter(Pulse::isFelt).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(left, AFTER_KILL);
    }

    private static void awaitEnd(Collection<ProcessHandle> processes, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (processes.stream().anyMatch(Pulse::isFelt) && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
