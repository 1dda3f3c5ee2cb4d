package dev.codesensei.problem.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.problems.Viewer;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does long work one after the other, and tells its owner how far it is. Its threads are of the platform's kind: unpacking
 * would keep the virtual ones of requests from running.
 */
@ApplicationScoped
public class JobService {

    private final JobRepository jobs;
    private final JobsConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final ThreadPoolExecutor workers;

    JobService(JobRepository jobs, JobsConfig config, ObjectMapper json, Clock clock) {
        this.jobs = jobs;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.workers = new ThreadPoolExecutor(
                config.atOnce(),
                config.atOnce(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(Math.max(1, config.waiting())),
                Thread.ofPlatform().daemon().name("job-", 0).factory());
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** Throws when there is no room for more, before anything big is taken in. */
    public void requireRoom() {
        if (workers.getQueue().remainingCapacity() == 0) {
            throw busy();
        }
    }

    /** Answers the id of the job. {@code afterwards} runs however it ends, also when it is not accepted. */
    public String start(String kind, String owner, Work work, Runnable afterwards) {
        Job job = Job.queued(kind, owner, clock.instant(), config.longest());
        boolean accepted = false;
        try {
            jobs.deleteExpired(clock.instant());
            jobs.insert(job);
            workers.execute(() -> run(job, work, afterwards));
            accepted = true;
            return job.id();
        } catch (RejectedExecutionException full) {
            jobs.replace(job.ended(JobState.FAILED, "There was no room", null, null));
            throw busy();
        } finally {
            if (!accepted) {
                afterwards.run();
            }
        }
    }

    JobView get(String id, Viewer viewer) {
        Job job = jobs.find(id)
                .filter(found ->
                        found.owner().equals(viewer.user()) || viewer.roles().contains("admin"))
                .orElseThrow(() -> new ApiException(JobErrors.NOT_FOUND, "There is none, or it is somebody else's"));
        return JobView.of(isAbandoned(job) ? abandoned(job) : job);
    }

    private boolean isAbandoned(Job job) {
        return !job.hasEnded() && job.deadline().isBefore(clock.instant());
    }

    private Job abandoned(Job job) {
        var error = ErrorBody.of(new ApiException(JobErrors.INTERRUPTED, "Nothing was changed; start it again"));
        return job.ended(JobState.FAILED, "Interrupted", null, write(error));
    }

    private void run(Job job, Work work, Runnable afterwards) {
        var progress = new StoredProgress(jobs, job);
        try {
            Work.End end = work.run(progress);
            jobs.replace(ended(progress.latest(), end));
        } catch (ApiException e) {
            jobs.replace(progress.latest().ended(JobState.FAILED, "Failed", null, write(ErrorBody.of(e))));
        } catch (IOException | RuntimeException e) {
            fail(progress.latest(), e);
        } finally {
            afterwards.run();
        }
    }

    private Job ended(Job job, Work.End end) {
        return switch (end) {
            case Work.End.Done done -> job.ended(JobState.DONE, "Done", write(done.report()), null);
            case Work.End.Refused refused ->
                job.ended(JobState.REFUSED, "Refused", write(refused.report()), write(refused.error()));
        };
    }

    private void fail(Job job, Exception e) {
        var errorId = UUID.randomUUID();
        Log.errorf(e, "A job failed, jobId=%s errorId=%s", job.id(), errorId);
        var failure = new ApiException(ErrorCode.INTERNAL, null, Map.of("errorId", errorId));
        jobs.replace(job.ended(JobState.FAILED, "Failed", null, write(ErrorBody.of(failure))));
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiException busy() {
        return new ApiException(JobErrors.BUSY, "Try again in a moment", Map.of(ApiException.RETRY_AFTER_SECONDS, 10));
    }
}
