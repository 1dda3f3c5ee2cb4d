package dev.codesensei.problem.jobs;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** Stores how far a job is, though not every step of it. */
final class StoredProgress implements Progress {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final JobRepository jobs;
    private final UnaryOperator<Job> signOfLife;
    private Job latest;
    private long storedAt = System.nanoTime() - PAUSE;

    StoredProgress(JobRepository jobs, Job job, UnaryOperator<Job> signOfLife) {
        this.jobs = jobs;
        this.signOfLife = signOfLife;
        this.latest = job;
    }

    @Override
    public void report(int done, int total, String message) {
        latest = signOfLife.apply(latest.running(done, total, message));
        if (System.nanoTime() - storedAt >= PAUSE) {
            jobs.replace(latest);
            storedAt = System.nanoTime();
        }
    }

    Job latest() {
        return latest;
    }
}
