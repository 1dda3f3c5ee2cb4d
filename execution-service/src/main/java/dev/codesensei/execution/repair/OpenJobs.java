package dev.codesensei.execution.repair;

import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.JobState;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.Submitted;
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
    private final Finality finality;
    private final Clock clock;

    OpenJobs(ResultRepository results, JobQueue queue, Finality finality, Clock clock) {
        this.results = results;
        this.queue = queue;
        this.finality = finality;
        this.clock = clock;
    }

    /** Looks at every open job; answers how many had been lost. */
    int repair() {
        var lost = new AtomicInteger();
        results.eachOpenBefore(clock.instant().minus(ON_ITS_WAY), open -> {
            if (repair(open)) {
                lost.incrementAndGet();
            }
        });
        if (lost.get() > 0) {
            Log.warnf("Queued again what the queue had lost, jobs=%d", lost.get());
        }
        return lost.get();
    }

    private boolean repair(ExecutionResult open) {
        // An accepted job is never refused for lack of room.
        Submitted answer = queue.submit(open.job(), Lane.INTERACTIVE, Integer.MAX_VALUE, JobQueue.NOBODY);
        if (answer instanceof Submitted.Known(JobState state) && state == JobState.DONE) {
            finality.concludeFromQueue(open.jobId());
        }
        return answer instanceof Submitted.Queued;
    }
}
