package dev.codesensei.execution.repair;

import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.queue.JobQueue;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds jobs that the store has accepted and the queue has lost, and submits them again. Submitting is safe to repeat,
 * so a job that is where it should be stays there.
 */
@ApplicationScoped
class OpenJobs {

    /** Younger jobs may still be on their way from one store to the other. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

    private final ResultRepository results;
    private final JobQueue queue;
    private final ResultConsumer consumer;
    private final Clock clock;

    OpenJobs(ResultRepository results, JobQueue queue, ResultConsumer consumer, Clock clock) {
        this.results = results;
        this.queue = queue;
        this.consumer = consumer;
        this.clock = clock;
    }

    /** Looks at every open job; answers how many had been lost. */
    int repair() {
        var lost = new AtomicInteger();
        results.eachOpenBefore(clock.instant().minus(ON_ITS_WAY), jobId -> {
            if (repair(jobId)) {
                lost.incrementAndGet();
            }
        });
        if (lost.get() > 0) {
            Log.warnf("Queued %d jobs again that the queue had lost", lost.get());
        }
        return lost.get();
    }

    private boolean repair(String jobId) {
        return switch (queue.place(jobId).state()) {
            case QUEUED, LEASED -> false;
            case DONE -> {
                consumer.persist(jobId);
                yield false;
            }
            case UNKNOWN -> submitAgain(jobId);
        };
    }

    /** An accepted job is never refused for lack of room. */
    private boolean submitAgain(String jobId) {
        return results.find(jobId)
                .filter(open -> !open.isFinal())
                .map(open -> queue.resubmit(open.job(), JobQueue.NOBODY))
                .isPresent();
    }
}
