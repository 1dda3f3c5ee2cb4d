package dev.codesensei.runner.work;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.queue.JobLeases;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every job this runner works on: keeps their leases alive and tells their watchers, until each is let go. */
@ApplicationScoped
class HeldJobs {

    /** Twenty times a second looks immediate to whoever watches. */
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(50);

    private final JobLeases leases;
    private final Set<HeldJob> held = ConcurrentHashMap.newKeySet();

    HeldJobs(JobLeases leases) {
        this.leases = leases;
    }

    void add(HeldJob job) {
        held.add(job);
    }

    /** Lets a job go; false when it was let go already, and nothing may be said about it any more. */
    boolean remove(HeldJob job) {
        return held.remove(job);
    }

    boolean contains(HeldJob job) {
        return held.contains(job);
    }

    /** Somebody wants a job to end. */
    void cancel(String jobId) {
        held.stream().filter(job -> job.jobId().equals(jobId)).forEach(HeldJob::cancel);
    }

    int count() {
        return held.size();
    }

    /** A third of the lease, so that two renewals may fail before the job goes to somebody else. */
    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void renew() {
        held.forEach(this::renew);
    }

    /** Tells watchers what is new, until the thread is interrupted. */
    void tellWatchers() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            held.forEach(this::tellWatchers);
            Thread.sleep(BETWEEN_NEWS);
        }
    }

    /** Stops every program and gives its job back to the queue unharmed. */
    void handBack() {
        for (HeldJob job : Set.copyOf(held)) {
            if (remove(job)) {
                job.kill();
                handBack(job);
            }
        }
    }

    private void handBack(HeldJob job) {
        try {
            leases.release(job.lease());
            Log.infof("Handed back jobId=%s", job.jobId());
        } catch (RuntimeException e) {
            Log.warnf("Cannot hand back, the lease will run out jobId=%s: %s", job.jobId(), e.getMessage());
        }
    }

    private void renew(HeldJob job) {
        try {
            switch (leases.renew(job.lease())) {
                case KEPT -> {}
                case UNWANTED -> job.cancel();
                case LOST -> lose(job);
            }
        } catch (RuntimeException e) {
            Log.warnf("Cannot renew a lease now jobId=%s: %s", job.jobId(), e.getMessage());
        }
    }

    private void lose(HeldJob job) {
        if (remove(job)) {
            Log.warnf("Lost a lease, stopping the program jobId=%s", job.jobId());
            job.kill();
        }
    }

    private void tellWatchers(HeldJob job) {
        job.insistOnCancelling();
        job.telling().lock();
        try {
            List<JobEvent> news = job.events().drain();
            if (!news.isEmpty()) {
                leases.emit(job.lease(), news);
            }
        } catch (RuntimeException e) {
            // The result holds everything; a watcher only misses seeing it early.
            Log.warnf("Cannot tell watchers now jobId=%s: %s", job.jobId(), e.getMessage());
        } finally {
            job.telling().unlock();
        }
    }
}
