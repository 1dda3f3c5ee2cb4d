package dev.codesensei.execution.submission;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.language.LanguageCatalogue;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Partitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Accepts solutions of authors, which nobody waits for with a screen in front of them. */
@ApplicationScoped
class VerificationService {

    private final LanguageCatalogue languages;
    private final Acceptance acceptance;
    private final Partitions partitions;
    private final Clock clock;

    VerificationService(LanguageCatalogue languages, Acceptance acceptance, Partitions partitions, Clock clock) {
        this.languages = languages;
        this.acceptance = acceptance;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** The id of the new job. */
    String accept(Verification asked, String traceId) {
        LanguageInfo language = languages
                .find(asked.language())
                .orElseThrow(() -> new ApiException(SubmissionErrors.NO_LANGUAGE, "Nobody offers " + asked.language()));
        Job job = new Job(
                partitions.newJobId(asked.owner()),
                JobKind.VERIFY,
                asked.owner(),
                new Program(language.id(), asked.files(), "", List.of(), asked.limits()),
                clock.instant(),
                traceId,
                asked.problemId(),
                asked.testSet(),
                null,
                null);
        acceptance.accept(job, JobQueue.NOBODY);
        return job.jobId();
    }
}
