package dev.codesensei.execution.submission;

import dev.codesensei.execution.result.ResultView;
import dev.codesensei.execution.submission.SubmissionCheck.Checked;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.execution.waiting.Watch;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Partitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The rules for accepting programs; knows nothing of HTTP. */
@ApplicationScoped
class SubmissionService {

    private final SubmissionCheck check;
    private final Idempotency idempotency;
    private final Acceptance acceptance;
    private final JobWatches watches;
    private final JobQueue queue;
    private final Partitions partitions;
    private final Clock clock;

    SubmissionService(
            SubmissionCheck check,
            Idempotency idempotency,
            Acceptance acceptance,
            JobWatches watches,
            JobQueue queue,
            Partitions partitions,
            Clock clock) {
        this.check = check;
        this.idempotency = idempotency;
        this.acceptance = acceptance;
        this.watches = watches;
        this.queue = queue;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** What a client gets: the result if it waited long enough, otherwise where its job stands. */
    sealed interface Answer {

        record Waiting(Accepted accepted) implements Answer {}

        record Finished(ResultView result) implements Answer {}
    }

    /** Who sends a program, and how the request is known elsewhere. */
    record Sender(String userId, @Nullable String idempotencyKey, String traceId) {}

    /**
     * Accepts a program.
     *
     * @param wait how long to wait for its verdict; zero to answer at once
     */
    Answer submit(NewSubmission request, Sender sender, Duration wait) throws InterruptedException {
        Checked program = check.check(request);
        String jobId = sender.idempotencyKey() == null
                ? partitions.newJobId(sender.userId())
                : idempotency.jobFor(sender.userId(), sender.idempotencyKey(), request);
        Job job = job(jobId, program, sender);
        if (wait.isZero()) {
            return accept(job);
        }
        acceptance.requireShortQueue(job, sender.idempotencyKey() != null);
        return acceptAndWait(job, wait);
    }

    private Answer accept(Job job) {
        OptionalInt position = acceptance.accept(job, JobQueue.NOBODY);
        return waiting(job, position.isPresent() ? position.getAsInt() : place(job));
    }

    private Answer acceptAndWait(Job job, Duration wait) throws InterruptedException {
        try (Watch watch = watches.open(job.jobId())) {
            if (acceptance.accept(job, watches.instance()).isEmpty()) {
                watches.check(job.jobId());
            }
            Optional<ExecutionResult> result = watch.verdict(wait);
            return result.isPresent() ? new Answer.Finished(ResultView.of(result.get())) : waiting(job, place(job));
        }
    }

    /** Jobs in front of one that was accepted a while ago: none when it has left the queue. */
    private int place(Job job) {
        return Math.max(0, queue.place(job.jobId()).position());
    }

    private Answer waiting(Job job, int position) {
        return new Answer.Waiting(new Accepted(
                job.jobId(),
                "queued",
                position,
                acceptance.estimatedWait(position).toMillis()));
    }

    private Job job(String jobId, Checked program, Sender sender) {
        return new Job(
                jobId,
                JobKind.RUN,
                sender.userId(),
                program.language().id(),
                program.files(),
                program.stdin(),
                program.args(),
                program.limits(),
                clock.instant(),
                sender.traceId(),
                program.problemId());
    }
}
