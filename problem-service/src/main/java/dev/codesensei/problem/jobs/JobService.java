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
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    private final ThreadPoolExecutor patient;

    JobService(JobRepository jobs, JobsConfig config, ObjectMapper json, Clock clock) {
        this.jobs = jobs;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.workers = threads(config.atOnce(), "job-");
        this.patient = threads(config.patientAtOnce(), "patient-job-");
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
        patient.shutdownNow();
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
        return start(job, workers, UnaryOperator.identity(), work, afterwards);
    }

    /**
     * Starts what does nothing but wait for others, for hours perhaps. It keeps nobody else's work from its turn, and says
     * every few seconds that it is there.
     *
     * @param work gets the id of the job
     */
    public String startPatient(String kind, String owner, Function<String, Work> work) {
        Job job = Job.queued(kind, owner, clock.instant(), config.longest());
        UnaryOperator<Job> signOfLife = latest -> latest.heardOf(clock.instant(), config.silence());
        return start(job, patient, signOfLife, work.apply(job.id()), () -> {});
    }

    private String start(
            Job job, ThreadPoolExecutor threads, UnaryOperator<Job> signOfLife, Work work, Runnable afterwards) {
        boolean accepted = false;
        try {
            jobs.deleteExpired(clock.instant());
            jobs.insert(job);
            threads.execute(() -> run(new StoredProgress(jobs, job, signOfLife), work, afterwards));
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
        var error = ErrorBody.of(new ApiException(JobErrors.INTERRUPTED, "Start it again; nothing is half done"));
        return job.ended(JobState.FAILED, "Interrupted", null, write(error));
    }

    private void run(StoredProgress progress, Work work, Runnable afterwards) {
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

    private ThreadPoolExecutor threads(int atOnce, String name) {
        return new ThreadPoolExecutor(
                atOnce,
                atOnce,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(Math.max(1, config.waiting())),
                Thread.ofPlatform().daemon().name(name, 0).factory());
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
