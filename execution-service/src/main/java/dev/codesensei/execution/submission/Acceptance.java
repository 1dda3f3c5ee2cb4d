package dev.codesensei.execution.submission;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.callback.Callbacks;
import dev.codesensei.execution.grades.GradeListing;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.execution.verdict.VerdictConfig;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.Partitions;
import dev.codesensei.judge.queue.Submitted;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Takes a job into both stores: first the document, then the queue, and before both a note of what has to
 * be done when it is final. A crash between the two leaves a document without a job, which the repair finds; a full lane
 * leaves nothing.
 */
@ApplicationScoped
public class Acceptance {

    private final ResultRepository results;
    private final JobQueue queue;
    private final Partitions partitions;
    private final Congestion congestion;
    private final WaitEstimates estimates;
    private final SubmissionConfig config;
    private final VerdictConfig verdicts;
    private final MeterRegistry metrics;
    private final Callbacks callbacks;
    private final GradeListing grades;

    Acceptance(
            ResultRepository results,
            JobQueue queue,
            Partitions partitions,
            Congestion congestion,
            WaitEstimates estimates,
            SubmissionConfig config,
            VerdictConfig verdicts,
            MeterRegistry metrics,
            Callbacks callbacks,
            GradeListing grades) {
        this.results = results;
        this.queue = queue;
        this.partitions = partitions;
        this.congestion = congestion;
        this.estimates = estimates;
        this.config = config;
        this.verdicts = verdicts;
        this.metrics = metrics;
        this.callbacks = callbacks;
        this.grades = grades;
    }

    /**
     * Refuses a new job whose sender would wait for it too long. Costs nothing while hardly anything waits.
     *
     * @param mayBeKnown whether it was sent with a key, and may have been accepted before
     */
    void requireShortQueue(Job job, boolean mayBeKnown) {
        if (congestion.isCalm()) {
            return;
        }
        int inFront = queue.inFront(Lane.of(job.kind()), job.owner());
        congestion.saw(everywhere(inFront));
        Duration queueing = estimatedWait(job, inFront);
        Duration tooLong = queueing.minus(congestion.tolerated());
        boolean isShort = everywhere(inFront) <= congestion.slots() || !tooLong.isPositive();
        if (!isShort && !(mayBeKnown && results.find(job.jobId()).isPresent())) {
            count(job, "refused");
            throw full(tooLong.toSeconds() + 1);
        }
    }

    /** Accepts a new job and answers how many wait in front of it; a job that was accepted before is left as it is. */
    public OptionalInt accept(Job job, String instance) {
        callbacks.expect(job);
        grades.expect(job);
        if (!results.insert(ExecutionResult.open(job, verdicts.keep()))) {
            return OptionalInt.empty();
        }
        return switch (queue.submit(job, Lane.of(job.kind()), config.laneDepth(), instance)) {
            case Submitted.Queued(int position) -> {
                count(job, "accepted");
                congestion.saw(everywhere(position));
                yield OptionalInt.of(position);
            }
            case Submitted.Known _ -> OptionalInt.empty();
            case Submitted.Full(int depth) -> {
                count(job, "refused");
                results.deleteOpen(job.jobId());
                callbacks.forget(job);
                grades.forget(job);
                throw full(estimatedWait(job, depth).toSeconds() / 2);
            }
        };
    }

    /** How long a job with {@code position} others in front of it will wait for a runner. */
    Duration estimatedWait(Job job, int position) {
        return estimates.of(Lane.of(job.kind()), everywhere(position));
    }

    /** All partitions are taken to be as full as the one that was looked at: runners serve them in turn. */
    private int everywhere(int inOnePartition) {
        return inOnePartition * partitions.count();
    }

    private static ApiException full(long comeBack) {
        long seconds = Math.clamp(comeBack, 1, 60);
        return new ApiException(
                SubmissionErrors.LANE_FULL,
                "Try again in %d seconds".formatted(seconds),
                Map.of(ApiException.RETRY_AFTER_SECONDS, seconds));
    }

    private void count(Job job, String outcome) {
        metrics.counter("sensei.submissions", "lane", Lane.of(job.kind()).key(), "outcome", outcome)
                .increment();
    }
}
