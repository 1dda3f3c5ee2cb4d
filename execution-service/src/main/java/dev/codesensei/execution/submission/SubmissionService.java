package dev.codesensei.execution.submission;

import dev.codesensei.execution.result.ResultView;
import dev.codesensei.execution.submission.SubmissionCheck.Checked;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.execution.waiting.Watch;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.queue.JobQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules for accepting programs; knows nothing of HTTP. */
@ApplicationScoped
class SubmissionService {

    private final SubmissionCheck check;
    private final Assignments assignments;
    private final Idempotency idempotency;
    private final Acceptance acceptance;
    private final JobWatches watches;
    private final JobQueue queue;
    private final Finality finality;
    private final Clock clock;

    SubmissionService(
            SubmissionCheck check,
            Assignments assignments,
            Idempotency idempotency,
            Acceptance acceptance,
            JobWatches watches,
            JobQueue queue,
            Finality finality,
            Clock clock) {
        this.check = check;
        this.assignments = assignments;
        this.idempotency = idempotency;
        this.acceptance = acceptance;
        this.watches = watches;
        this.queue = queue;
        this.finality = finality;
        this.clock = clock;
    }

    /** What a client gets: the result if it waited long enough, otherwise where its job stands. */
    sealed interface Answer {

        record Waiting(Accepted accepted) implements Answer {}

        record Finished(ResultView result) implements Answer {}
    }

    /** Accepts a program to run, and waits for its verdict as long as the client does. */
    Answer run(NewSubmission request, Sender sender, Patience patience) throws InterruptedException {
        Checked program = check.check(request, patience, sender.isGuest());
        return submit(request, program, assignments.ofRun(request, program, sender), sender, patience);
    }

    /** The same for a program to grade. */
    Answer grade(NewSubmission request, Sender sender, Patience patience) throws InterruptedException {
        Checked program = check.check(request, patience, sender.isGuest());
        return submit(request, program, assignments.ofGrade(request, program, sender), sender, patience);
    }

    private Answer submit(
            NewSubmission request, Checked program, Assignment assignment, Sender sender, Patience patience)
            throws InterruptedException {
        String jobId = idempotency.jobFor(sender, assignment.kind(), request);
        Job job = asFirstSent(job(jobId, program, assignment, sender), sender);
        if (patience.limit().isZero()) {
            return accept(job);
        }
        acceptance.requireShortQueue(job, sender.idempotencyKey() != null);
        return acceptAndWait(job, patience);
    }

    /** A repeat of what the store has lost and the queue still has is that job, with its own time and trace. */
    private Job asFirstSent(Job job, Sender sender) {
        return sender.idempotencyKey() == null ? job : queue.job(job.jobId()).orElse(job);
    }

    private Answer accept(Job job) {
        OptionalInt position = acceptance.accept(job, JobQueue.NOBODY);
        return waiting(job, position.isPresent() ? position.getAsInt() : place(job));
    }

    private Answer acceptAndWait(Job job, Patience patience) throws InterruptedException {
        try (Watch watch = watches.open(job.jobId())) {
            if (acceptance.accept(job, watches.instance()).isEmpty()) {
                watches.check(job.jobId());
            }
            patience.departure().ifPresent(departure -> departure.then(() -> finality.cancel(job.jobId())));
            Optional<ExecutionResult> result = watch.verdict(patience.limit());
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
                acceptance.estimatedWait(job, position).toMillis()));
    }

    private Job job(String jobId, Checked program, Assignment assignment, Sender sender) {
        return new Job(
                jobId,
                assignment.kind(),
                sender.userId(),
                new Program(
                        program.language().id(),
                        program.files(),
                        program.stdin(),
                        program.args(),
                        Objects.requireNonNullElse(assignment.limits(), program.limits())),
                clock.instant(),
                sender.traceId(),
                assignment.problemId(),
                assignment.testSet(),
                null,
                program.callbackUrl(),
                assignment.problemVersion());
    }
}
