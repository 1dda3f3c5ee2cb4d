package dev.codesensei.execution.interactive;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.stats.QueueStatsService;
import dev.codesensei.execution.submission.Acceptance;
import dev.codesensei.execution.submission.LiveSubmissions;
import dev.codesensei.execution.submission.NewSubmission;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.queue.LiveRuns;
import dev.codesensei.judge.queue.LiveRuns.Admission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules for live runs: who may have how many, and who may speak to them. */
@ApplicationScoped
class LiveJobService {

    private static final int RETRY_AFTER_SECONDS = 15;
    private static final int PERCENT = 100;

    private final LiveSubmissions submissions;
    private final Acceptance acceptance;
    private final ResultRepository results;
    private final Finality finality;
    private final LiveRuns runs;
    private final QueueStatsService stats;
    private final JobWatches watches;
    private final InteractiveConfig config;

    LiveJobService(
            LiveSubmissions submissions,
            Acceptance acceptance,
            ResultRepository results,
            Finality finality,
            LiveRuns runs,
            QueueStatsService stats,
            JobWatches watches,
            InteractiveConfig config) {
        this.submissions = submissions;
        this.acceptance = acceptance;
        this.results = results;
        this.finality = finality;
        this.runs = runs;
        this.stats = stats;
        this.watches = watches;
        this.config = config;
    }

    /** Accepts a program and answers its job. */
    String start(NewSubmission program, String owner, String traceId, String connection) {
        var interaction =
                new Interaction(config.idle().toMillis(), config.unattended().toMillis());
        Job job = submissions.job(program, owner, traceId, interaction, config.total());
        admit(job);
        try {
            acceptance.accept(job, watches.instance());
        } catch (ApiException refused) {
            runs.dismiss(job.jobId(), owner);
            throw refused;
        }
        runs.attach(job.jobId(), connection);
        return job.jobId();
    }

    /** Lets a connection speak to a run, and no other from then on; answers the number of the last message for it. */
    long attach(String jobId, String owner, String connection) {
        ExecutionResult result = results.find(jobId)
                .or(() -> finality.restore(jobId))
                .filter(known -> known.job().owner().equals(owner))
                .orElseThrow(() -> new ApiException(InteractiveErrors.JOB_NOT_FOUND, null));
        if (result.job().interaction() == null) {
            throw new ApiException(InteractiveErrors.NOT_LIVE, "Its events are at its result's address");
        }
        return runs.attach(jobId, connection).number();
    }

    private void admit(Job job) {
        int most = Math.max(1, stats.slots() * config.shareOfSlots() / PERCENT);
        Admission admission = runs.admit(job.jobId(), job.owner(), most, config.runsOfOneUser());
        switch (admission) {
            case ADMITTED -> {}
            case ENOUGH ->
                throw new ApiException(InteractiveErrors.TOO_MANY_OF_USER, "End one of them before you begin another");
            case FULL ->
                throw new ApiException(
                        InteractiveErrors.ALL_PLACES_TAKEN,
                        "Try again later",
                        Map.of(ApiException.RETRY_AFTER_SECONDS, RETRY_AFTER_SECONDS));
        }
    }
}
