package dev.codesensei.execution.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.FinishedJobs.End;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides which outcome of a job counts: the first that the store accepts. Nobody shows a verdict that did not come from
 * here, so a job that ran twice, because a runner or a store died, still has exactly one.
 */
@ApplicationScoped
public class Finality {

    /** Far more than come in between a verdict and its turn in the stream of finished jobs. */
    private static final int MOST_REMEMBERED = 10_000;

    private final ResultRepository results;
    private final FinishedJobs finished;
    private final JobQueue queue;
    private final VerdictConfig config;
    private final ServiceTimes serviceTimes;
    private final Clock clock;
    private final Event<JobRestored> restored;
    private final Event<JobConcluded> concluded;
    private final Event<GradeConcluded> graded;
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Finality(
            ResultRepository results,
            FinishedJobs finished,
            JobQueue queue,
            VerdictConfig config,
            ServiceTimes serviceTimes,
            Clock clock,
            Event<JobRestored> restored,
            Event<JobConcluded> concluded,
            Event<GradeConcluded> graded) {
        this.results = results;
        this.finished = finished;
        this.queue = queue;
        this.config = config;
        this.serviceTimes = serviceTimes;
        this.clock = clock;
        this.restored = restored;
        this.concluded = concluded;
        this.graded = graded;
    }

    /** Offers an outcome and answers what counts, which may be another one; empty when nobody knows the job. */
    public Optional<ExecutionResult> conclude(Outcome outcome) {
        Optional<ExecutionResult> won = results.conclude(outcome);
        if (won.isPresent()) {
            serviceTimes.add(Lane.of(won.get().job().kind()), outcome);
            lately.put(outcome.jobId(), true);
            announce(won.get());
            return won;
        }
        return results.find(outcome.jobId()).or(() -> recreate(outcome));
    }

    /** Whether the store has lately accepted an outcome of this job from here, and there is nothing left to offer. */
    public boolean hasConcluded(String jobId) {
        return lately.getIfPresent(jobId) != null;
    }

    /** Offers what the queue has recorded; empty when it has recorded nothing. */
    public Optional<ExecutionResult> concludeFromQueue(String jobId) {
        return finished.end(jobId).flatMap(end -> switch (end) {
            case End.Judged(Outcome outcome) -> conclude(outcome);
            case End.Dead(String reason, int attempts) -> conclude(failure(jobId, "This job was " + reason, attempts));
        });
    }

    /** Makes the document of a job again that the store has lost and the queue still has. */
    public Optional<ExecutionResult> restore(String jobId) {
        return queue.job(jobId).flatMap(job -> {
            restored.fire(new JobRestored(job));
            results.insert(ExecutionResult.open(job, config.keep()));
            return results.find(jobId);
        });
    }

    /** Ends a job whose real outcome cannot be stored. */
    public void concludeAsFailed(String jobId, String reason) {
        conclude(failure(jobId, reason, 0));
    }

    /** Ends a job that nobody wants any more, unless it is over; a runner that has it may still say how it ended. */
    public void cancel(String jobId) {
        Outcome cancelled = Outcome.unjudged(jobId, Verdict.CANCELLED, "Cancelled before it began", 0, clock.instant());
        switch (queue.cancel(cancelled)) {
            case ENDED -> concludeFromQueue(jobId);
            case UNKNOWN -> conclude(cancelled);
            case DONE, TOLD -> {}
        }
    }

    private Optional<ExecutionResult> recreate(Outcome outcome) {
        return restore(outcome.jobId()).flatMap(_ -> conclude(outcome));
    }

    /** Only where somebody is to hear of it, so that other jobs pay nothing for it. */
    private void announce(ExecutionResult result) {
        if (result.job().callbackUrl() != null) {
            concluded.fire(new JobConcluded(result.job()));
        }
        if (result.job().kind() == JobKind.GRADE) {
            graded.fire(new GradeConcluded(result));
        }
    }

    private Outcome failure(String jobId, String reason, int attempts) {
        return Outcome.unjudged(jobId, Verdict.JUDGE_FAILURE, reason, attempts, clock.instant());
    }
}
