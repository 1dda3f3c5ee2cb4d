package dev.codesensei.execution.waiting;

import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.JobState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds out what has become of a job that somebody waits for. */
@ApplicationScoped
class VerdictLookup {

    private final JobQueue queue;
    private final FinishedJobs finished;
    private final Finality finality;
    private final ResultRepository results;

    VerdictLookup(JobQueue queue, FinishedJobs finished, Finality finality, ResultRepository results) {
        this.queue = queue;
        this.finished = finished;
        this.finality = finality;
        this.results = results;
    }

    /** The verdict that a runner has just told of, as the store accepts it; an empty text stands for a large one. */
    Optional<ExecutionResult> conclude(String jobId, String outcome) {
        return outcome.isEmpty() ? finality.concludeFromQueue(jobId) : finality.conclude(finished.outcome(outcome));
    }

    /**
     * The verdict if there is one; from now on {@code instance} is told of what happens. The order matters: first be told
     * of what comes, then look at what is.
     */
    Optional<ExecutionResult> find(String jobId, String instance) {
        JobState state = queue.watch(jobId, instance).state();
        if (state == JobState.DONE) {
            return finality.concludeFromQueue(jobId);
        }
        Optional<ExecutionResult> stored = results.find(jobId);
        if (state == JobState.UNKNOWN) {
            // The queue has lost it, and with it everybody who was to be told.
            stored.filter(open -> !open.isFinal()).ifPresent(open -> queue.resubmit(open.job(), instance));
        }
        return stored.filter(ExecutionResult::isFinal);
    }
}
