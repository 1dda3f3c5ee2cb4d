package dev.codesensei.execution.result;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.execution.waiting.Watch;
import dev.codesensei.judge.queue.JobQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** The rules for reading results. */
@ApplicationScoped
class ResultService {

    /** A sandbox is gone in a fraction of this. */
    private static final Duration KILLING = Duration.ofSeconds(2);

    private final ResultRepository results;
    private final Finality finality;
    private final JobQueue queue;
    private final JobWatches watches;
    private final KnownJobs known;

    ResultService(ResultRepository results, Finality finality, JobQueue queue, JobWatches watches, KnownJobs known) {
        this.results = results;
        this.finality = finality;
        this.queue = queue;
        this.watches = watches;
        this.known = known;
    }

    /** Who asks. Graders and services may read what is not theirs. */
    record Reader(String userId, boolean readsAll) {

        boolean mayRead(String owner) {
            return readsAll || owner.equals(userId);
        }
    }

    ResultView get(String jobId, Reader reader, Duration wait) throws InterruptedException {
        Optional<ResultView> open = wait.isPositive() ? Optional.empty() : knownToBeOpen(jobId, reader);
        return open.isPresent() ? open.get() : stored(jobId, reader, wait);
    }

    /** Spares the document store all those who ask whether a job has ended and are told that it has not. */
    private Optional<ResultView> knownToBeOpen(String jobId, Reader reader) {
        return known.find(jobId).filter(job -> reader.mayRead(job.owner())).flatMap(job -> switch (queue.place(jobId)
                .state()) {
            case QUEUED -> Optional.of(ResultView.open(job, Status.QUEUED));
            case LEASED -> Optional.of(ResultView.open(job, Status.PROCESSING));
            case DONE, UNKNOWN -> Optional.empty();
        });
    }

    private ResultView stored(String jobId, Reader reader, Duration wait) throws InterruptedException {
        ExecutionResult result = find(jobId, reader);
        if (!result.isFinal()) {
            known.remember(result.job());
        }
        if (!result.isFinal() && wait.isPositive()) {
            result = await(result, wait);
        }
        return result.isFinal() ? ResultView.of(result) : view(result);
    }

    /** Ends a job, and shows what became of it; a job that was over stays as it is. */
    ResultView cancel(String jobId, Reader reader) throws InterruptedException {
        ExecutionResult result = find(jobId, reader);
        if (!result.isFinal()) {
            finality.cancel(jobId);
        }
        return get(jobId, reader, KILLING);
    }

    /** Someone else's job is as unknown as one that never was. */
    ExecutionResult find(String jobId, Reader reader) {
        return results.find(jobId)
                .or(() -> finality.restore(jobId))
                .filter(result -> reader.mayRead(result.job().owner()))
                .orElseThrow(() -> new ApiException(ResultErrors.JOB_NOT_FOUND, null));
    }

    private ExecutionResult await(ExecutionResult open, Duration wait) throws InterruptedException {
        try (Watch watch = watches.join(open.jobId())) {
            Optional<ExecutionResult> verdict = watch.verdict(wait);
            return verdict.orElse(open);
        }
    }

    private ResultView view(ExecutionResult open) {
        JobHead job = JobHead.of(open.job());
        return switch (queue.place(open.jobId()).state()) {
            case DONE ->
                finality.concludeFromQueue(open.jobId())
                        .map(ResultView::of)
                        .orElseGet(() -> ResultView.open(job, Status.PROCESSING));
            case LEASED -> ResultView.open(job, Status.PROCESSING);
            case QUEUED, UNKNOWN -> ResultView.open(job, Status.QUEUED);
        };
    }
}
