package dev.codesensei.execution.rejudging;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.language.LanguageCatalogue;
import dev.codesensei.execution.submission.Acceptance;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.execution.verdict.Revising;
import dev.codesensei.execution.verdict.Revising.Replaced;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Partitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Has the programs of grades judged once more; the grades stay as they are until that is wanted as well. */
@ApplicationScoped
class RejudgingService {

    private final ResultRepository results;
    private final LanguageCatalogue languages;
    private final Acceptance acceptance;
    private final Revising revising;
    private final Partitions partitions;
    private final Clock clock;

    RejudgingService(
            ResultRepository results,
            LanguageCatalogue languages,
            Acceptance acceptance,
            Revising revising,
            Partitions partitions,
            Clock clock) {
        this.results = results;
        this.languages = languages;
        this.acceptance = acceptance;
        this.revising = revising;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** The id of the job in which the program of a grade is judged again. */
    String verify(String jobId, NewVerification asked, String traceId) {
        Program program = results.find(jobId)
                .map(ExecutionResult::job)
                .filter(job -> job.kind() == JobKind.GRADE && asked.problemId().equals(job.problemId()))
                .map(Job::program)
                .orElseThrow(() -> new ApiException(RejudgingErrors.NO_SUCH_GRADE, null));
        if (languages.find(program.language()).isEmpty()) {
            throw new ApiException(RejudgingErrors.NO_LANGUAGE, "Nobody offers " + program.language());
        }
        Job job = new Job(
                partitions.newJobId(asked.owner()),
                JobKind.VERIFY,
                asked.owner(),
                new Program(program.language(), program.files(), program.stdin(), program.args(), asked.limits()),
                clock.instant(),
                traceId,
                asked.problemId(),
                asked.testSet(),
                null,
                null,
                asked.problemVersion());
        acceptance.accept(job, JobQueue.NOBODY);
        return job.jobId();
    }

    /** What became of each, in the same order. */
    List<Replaced> revise(NewRevisions asked) {
        return asked.items().stream()
                .map(item -> revising.revise(item.replacement(), asked.cause()))
                .toList();
    }
}
