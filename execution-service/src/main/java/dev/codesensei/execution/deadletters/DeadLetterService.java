package dev.codesensei.execution.deadletters;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.submission.Acceptance;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.queue.DeadLetters;
import dev.codesensei.judge.queue.DeadLetters.Letter;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Partitions;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows what died, and submits it again as a job of its own: the verdict of the old one is final. */
@ApplicationScoped
class DeadLetterService {

    private final DeadLetters letters;
    private final ResultRepository results;
    private final Acceptance acceptance;
    private final Partitions partitions;
    private final Clock clock;

    DeadLetterService(
            DeadLetters letters, ResultRepository results, Acceptance acceptance, Partitions partitions, Clock clock) {
        this.partitions = partitions;
        this.letters = letters;
        this.results = results;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    DeadLetterPage list(String after, int limit) {
        List<Letter> found = letters.list(after, limit);
        String next = found.size() < limit ? null : found.getLast().id();
        return new DeadLetterPage(found.stream().map(this::view).toList(), next);
    }

    /** The id of the new job. */
    String replay(String id) {
        Letter letter =
                letters.find(id).orElseThrow(() -> new ApiException(DeadLetterErrors.DEAD_LETTER_NOT_FOUND, null));
        Job dead = job(letter).orElseThrow(() -> new ApiException(DeadLetterErrors.JOB_EXPIRED, null));
        Job again = new Job(
                partitions.newJobId(dead.owner()),
                dead.kind(),
                dead.owner(),
                dead.program(),
                clock.instant(),
                dead.traceId(),
                dead.problemId(),
                dead.testSet(),
                null,
                dead.callbackUrl(),
                dead.problemVersion());
        acceptance.accept(again, JobQueue.NOBODY);
        Log.infof("Replayed a dead letter jobId=%s as %s", dead.jobId(), again.jobId());
        return again.jobId();
    }

    private DeadLetterView view(Letter letter) {
        Optional<Job> job = job(letter);
        return new DeadLetterView(
                letter.id(),
                letter.jobId(),
                letter.reason(),
                letter.at(),
                job.map(Job::program).map(Program::language).orElse(null),
                job.map(Job::owner).orElse(null));
    }

    private Optional<Job> job(Letter letter) {
        return results.find(letter.jobId()).map(ExecutionResult::job);
    }
}
