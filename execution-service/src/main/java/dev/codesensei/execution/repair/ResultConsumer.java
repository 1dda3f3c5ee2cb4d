package dev.codesensei.execution.repair;

import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.judge.queue.FinishedJobs;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.bson.BsonInvalidOperationException;
import org.jspecify.annotations.Nullable;

/**
 * Persists what runners finished and nobody waited for. It is the slow, sure way beside the fast one of those who wait;
 * both end in the same conditional update.
 */
@ApplicationScoped
class ResultConsumer {

    /** How long the queue keeps a job that was persisted, for a store that loses its last writes. */
    private static final Duration KEEP = Duration.ofMinutes(10);

    private static final Duration BETWEEN_READS = Duration.ofMillis(200);

    private final FinishedJobs finished;
    private final Finality finality;
    private final JobWatches watches;
    private @Nullable Thread reader;

    ResultConsumer(FinishedJobs finished, Finality finality, JobWatches watches) {
        this.finished = finished;
        this.finality = finality;
        this.watches = watches;
    }

    void start(@Observes StartupEvent event) {
        reader = Thread.ofVirtual().name("result-consumer").start(this::consume);
    }

    void stop(@Observes ShutdownEvent event) {
        if (reader != null) {
            reader.interrupt();
        }
    }

    /** Offers everything that is kept once more; settled entries too. */
    void replay() {
        finished.since(KEEP).forEach(this::persist);
    }

    void trim() {
        finished.trim(KEEP);
    }

    private void consume() {
        boolean away = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (away) {
                    finished.prepare();
                    replay();
                }
                away = false;
                persist(finished.next(watches.instance()));
            } catch (RuntimeException e) {
                if (!away) {
                    Log.warnf("A store is away, results wait in the queue: %s", e.getMessage());
                }
                away = true;
            }
            pause();
        }
    }

    private void persist(List<FinishedJobs.Entry> entries) {
        for (FinishedJobs.Entry entry : entries) {
            persist(entry);
            finished.settle(entry, KEEP);
        }
    }

    /** One result that cannot be stored must not keep those behind it waiting. */
    private void persist(FinishedJobs.Entry entry) {
        try {
            finality.concludeFromQueue(entry.jobId());
        } catch (IllegalStateException | BsonInvalidOperationException e) {
            Log.errorf(e, "A result cannot be stored jobId=%s", entry.jobId());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_READS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
