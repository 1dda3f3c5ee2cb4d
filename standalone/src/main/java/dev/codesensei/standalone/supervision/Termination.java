package dev.codesensei.standalone.supervision;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends processes and whatever they started: asks first, insists when the grace period is over. */
public final class Termination {

    private static final Duration AFTER_KILL = Duration.ofSeconds(2);

    private Termination() {}

    /** Returns when none of them lives any more. */
    public static void end(Collection<ProcessHandle> processes, Duration grace) {
        List<ProcessHandle> family = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        awaitEnd(processes, grace);
        List<ProcessHandle> left =
                family.stream().filter(ProcessHandle::isAlive).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(left, AFTER_KILL);
    }

    private static void awaitEnd(Collection<ProcessHandle> processes, Duration limit) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Whoever still lives is killed next.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
