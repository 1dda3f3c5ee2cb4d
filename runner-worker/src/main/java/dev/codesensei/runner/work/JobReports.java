package dev.codesensei.runner.work;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.judge.queue.QueueAwayException;
import dev.codesensei.judge.queue.Turns;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tells the queue what came of a job. */
@ApplicationScoped
class JobReports {

    private static final int PAUSE_MILLIS = 250;

    /** About a minute; a job is cheaper to repeat than a slot is to lose. */
    private static final int TRIES = 240;

    private final JobLeases leases;

    JobReports(JobLeases leases) {
        this.leases = leases;
    }

    /** Reports an outcome and takes the next job if there are {@code turns} for it. Waits while the queue is away, but not for ever. */
    Optional<LeasedJob> finish(HeldJob job, Outcome outcome, Optional<Turns> turns) throws InterruptedException {
        job.telling().lock();
        try {
            List<JobEvent> lastEvents = job.events().drain();
            for (int tries = 0; tries < TRIES; tries++) {
                try {
                    return finish(job, outcome, lastEvents, turns);
                } catch (QueueAwayException e) {
                    Log.warnf("Cannot report an outcome now: %s", e.getMessage());
                    // It may have been too much at once; the result holds what the events would have told.
                    lastEvents = List.of();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
            return Optional.empty();
        } finally {
            job.telling().unlock();
        }
    }

    /** Leaves a job that this runner could not do to others, and gives itself a pause. */
    void giveUp(HeldJob job, Outcome outcome) throws InterruptedException {
        Log.errorf("Gave up a job language=%s: %s", job.lease().job().program().language(), outcome.message());
        try {
            leases.giveUp(job.lease());
        } catch (QueueAwayException e) {
            Log.warnf("Cannot give up a job now, its lease will run out: %s", e.getMessage());
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }

    private Optional<LeasedJob> finish(HeldJob job, Outcome outcome, List<JobEvent> lastEvents, Optional<Turns> turns) {
        JobLeases.Finished finished = leases.finish(job.lease(), outcome, lastEvents, turns);
        Log.debugf(
                "%s language=%s verdict=%s",
                finished.accepted() ? "Finished" : "Somebody else has taken over",
                job.lease().job().program().language(),
                outcome.verdict());
        return finished.next();
    }
}
