package dev.codesensei.execution.repair;

import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.QueueInsight;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does at intervals what nobody asks for. */
@ApplicationScoped
class Housekeeping {

    /** A scan of the open jobs may take one part in this many of the time; the embedded store has no index for it. */
    private static final int SHARE_OF_TIME = 20;

    private final OpenJobs openJobs;
    private final ResultConsumer consumer;
    private final ResultRepository results;
    private final JobQueue queue;
    private final QueueInsight insight;
    private final JobWatches watches;
    private final Clock clock;
    private Instant nextRepair = Instant.MIN;
    private @Nullable String epoch;

    Housekeeping(
            OpenJobs openJobs,
            ResultConsumer consumer,
            ResultRepository results,
            JobQueue queue,
            QueueInsight insight,
            JobWatches watches,
            Clock clock) {
        this.openJobs = openJobs;
        this.consumer = consumer;
        this.results = results;
        this.queue = queue;
        this.insight = insight;
        this.watches = watches;
        this.clock = clock;
    }

    /** A wiped queue is filled again at once, anything smaller as time allows. */
    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void repair() {
        try {
            String current = queue.epoch();
            boolean isNew = !current.equals(epoch);
            epoch = current;
            if (isNew) {
                Log.info("The queue is new to this instance, comparing it with the store");
                warnIfItMayForget();
                watches.checkAll();
            }
            if (isNew || !clock.instant().isBefore(nextRepair)) {
                repairNow();
            }
        } catch (RuntimeException e) {
            Log.warnf("Cannot look for lost jobs now: %s", e.getMessage());
            nextRepair = Instant.MIN;
        }
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void trim() {
        try {
            consumer.trim();
        } catch (RuntimeException e) {
            Log.warnf("Cannot trim the finished jobs now: %s", e.getMessage());
        }
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removeExpired() {
        Log.debugf("Removed expired results, count=%d", results.deleteExpired(clock.instant()));
    }

    private void warnIfItMayForget() {
        if (insight.mayForget()) {
            Log.warn("Redis throws keys away when it is full, and with them jobs that wait: they are queued again from"
                    + " the store, but late. Set its maxmemory-policy to noeviction");
        }
    }

    private void repairNow() {
        Instant start = clock.instant();
        openJobs.repair();
        Instant end = clock.instant();
        nextRepair = end.plus(Duration.between(start, end).multipliedBy(SHARE_OF_TIME));
    }
}
