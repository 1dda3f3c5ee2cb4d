package dev.codesensei.execution.waiting;

import dev.codesensei.execution.verdict.ExecutionResult;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's interest in one job. It ends when it is closed; until then the holder may block on it, from one thread at a
 * time.
 */
public final class Watch implements AutoCloseable {

    private final String jobId;
    private final JobWatches watches;
    private @Nullable ExecutionResult verdict;
    private boolean newEvents;

    Watch(String jobId, JobWatches watches) {
        this.jobId = jobId;
        this.watches = watches;
    }

    String jobId() {
        return jobId;
    }

    /** Blocks until the job has its verdict; empty when {@code limit} has passed first. */
    public synchronized Optional<ExecutionResult> verdict(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (verdict == null && remainingMillis(deadline) > 0) {
            wait(remainingMillis(deadline));
        }
        return Optional.ofNullable(verdict);
    }

    /** Blocks until the job has new events or its verdict; false when {@code limit} has passed first. */
    public synchronized boolean news(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!newEvents && verdict == null && remainingMillis(deadline) > 0) {
            wait(remainingMillis(deadline));
        }
        boolean news = newEvents || verdict != null;
        newEvents = false;
        return news;
    }

    @Override
    public void close() {
        watches.remove(this);
    }

    synchronized void tellEvents() {
        newEvents = true;
        notifyAll();
    }

    synchronized void tellVerdict(ExecutionResult result) {
        verdict = result;
        notifyAll();
    }

    private static long remainingMillis(long deadline) {
        return (deadline - System.nanoTime() + 999_999) / 1_000_000;
    }
}
