package dev.codesensei.problem.jobs;

import java.time.Duration;

/** Stores how far a job is, though not every step of it. */
final class StoredProgress implements Progress {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final JobRepository jobs;
    private Job latest;
    private long storedAt = System.nanoTime() - PAUSE;

    StoredProgress(JobRepository jobs, Job job) {
        this.jobs = jobs;
        this.latest = job;
    }

    @Override
    public void report(int done, int total, String message) {
        latest = latest.running(done, total, message);
        if (System.nanoTime() - storedAt >= PAUSE) {
            jobs.replace(latest);
            storedAt = System.nanoTime();
        }
    }

    Job latest() {
        return latest;
    }
}
