package dev.codesensei.execution.repair;

import dev.codesensei.errors.Outage;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.FinishedStream;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Persists what runners finished and nobody waited for. It is the slow, sure way beside the fast one of those who wait;
 * both end in the same conditional update.
 */
@ApplicationScoped
class ResultConsumer {

    /** How long the queue keeps a job that was persisted, for a store that loses its last writes. */
    private static final Duration KEEP = Duration.ofMinutes(10);

    private static final Duration BETWEEN_READS = Duration.ofMillis(200);

    /** Results stored at once: one after the other they came more slowly than busy runners end jobs. */
    private static final int WRITERS = 8;

    private final FinishedJobs finished;
    private final Finality finality;
    private final ResultRepository results;
    private final JobWatches watches;
    private final List<Thread> readers = new ArrayList<>();

    ResultConsumer(FinishedJobs finished, Finality finality, ResultRepository results, JobWatches watches) {
        this.finished = finished;
        this.finality = finality;
        this.results = results;
        this.watches = watches;
    }

    void start(@Observes StartupEvent event) {
        for (FinishedStream stream : finished.streams()) {
            readers.add(Thread.ofVirtual()
                    .name("result-consumer-" + stream.partition())
                    .start(() -> consume(stream)));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        readers.forEach(Thread::interrupt);
    }

    /** Offers everything that is kept once more; settled entries too. */
    private void replay(FinishedStream stream) {
        stream.since(KEEP).forEach(entry -> persist(entry.jobId()));
    }

    void trim() {
        finished.streams().forEach(stream -> stream.trim(KEEP));
    }

    /** Makes the recorded outcome of a job final. One that cannot be stored must not keep those behind it waiting. */
    void persist(String jobId) {
        try {
            finality.concludeFromQueue(jobId);
        } catch (RuntimeException e) {
            if (Outage.causes(e)) {
                throw e;
            }
            Log.errorf(e, "A result cannot be stored jobId=%s", jobId);
            finality.concludeAsFailed(jobId, "The result could not be stored");
        }
    }

    private void consume(FinishedStream stream) {
        boolean away = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                results.ping();
                if (away) {
                    stream.prepare();
                    replay(stream);
                }
                away = false;
                while (persistNext(stream)) {
                    Log.trace("There may be more");
                }
            } catch (RuntimeException e) {
                if (!away) {
                    Log.warnf("A store is away, results wait in the queue: %s", e.getMessage());
                }
                away = true;
            }
            pause();
        }
    }

    /** Whether there was anything. */
    private boolean persistNext(FinishedStream stream) {
        Queue<FinishedStream.Entry> waiting = new ConcurrentLinkedQueue<>(stream.next(watches.instance()));
        boolean any = !waiting.isEmpty();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = Stream.<Future<?>>generate(
                            () -> threads.submit(() -> persistAll(waiting, stream)))
                    .limit(Math.min(WRITERS, waiting.size()))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return any;
    }

    private void persistAll(Queue<FinishedStream.Entry> waiting, FinishedStream stream) {
        for (FinishedStream.Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            if (!finality.hasConcluded(entry.jobId())) {
                persist(entry.jobId());
            }
            stream.settle(entry, KEEP);
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
