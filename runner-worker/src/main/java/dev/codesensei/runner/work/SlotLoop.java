package dev.codesensei.runner.work;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.judge.queue.QueueAwayException;
import dev.codesensei.runner.judging.ProgramJudge;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import io.quarkus.logging.Log;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.MDC;

/**
 * One slot's life: take a job, do it, report it, take the next one in the same round trip. A job is taken only while this
 * loop holds a sandbox for it.
 */
final class SlotLoop {

    private static final int PAUSE_MILLIS = 250;

    private final SandboxProvider sandboxes;
    private final JobLeases leases;
    private final ProgramJudge judge;
    private final HeldJobs held;
    private final Doorbell doorbell;
    private final String worker;
    private final BooleanSupplier wanted;
    private boolean queueAway;

    SlotLoop(
            SandboxProvider sandboxes,
            JobLeases leases,
            ProgramJudge judge,
            HeldJobs held,
            Doorbell doorbell,
            String worker,
            BooleanSupplier wanted) {
        this.sandboxes = sandboxes;
        this.leases = leases;
        this.judge = judge;
        this.held = held;
        this.doorbell = doorbell;
        this.worker = worker;
        this.wanted = wanted;
    }

    /** Works until it is no longer wanted, and ends what it has begun. */
    void run() throws InterruptedException {
        while (wanted.getAsBoolean()) {
            try (Sandbox sandbox = sandboxes.acquire()) {
                Optional<LeasedJob> job = take();
                if (job.isEmpty()) {
                    doorbell.await();
                    job = take();
                }
                while (job.isPresent()) {
                    job = doJob(job.get(), sandbox);
                }
            }
        }
    }

    private Optional<LeasedJob> take() throws InterruptedException {
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            Optional<LeasedJob> job = leases.take(Lane.INTERACTIVE, worker);
            queueAway = false;
            return job;
        } catch (RuntimeException e) {
            if (!queueAway) {
                Log.warnf("The queue is away: %s", e.getMessage());
            }
            queueAway = true;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return Optional.empty();
        }
    }

    private Optional<LeasedJob> doJob(LeasedJob lease, Sandbox sandbox) throws InterruptedException {
        var job = new HeldJob(lease, sandbox, new EventBuffer());
        MDC.put("jobId", lease.job().jobId());
        held.add(job);
        try {
            Outcome outcome = judge.judge(lease, sandbox, job.events());
            return finish(job, outcome);
        } catch (RuntimeException e) {
            // The lease runs out and the job goes to somebody else, a few times and then no more.
            Log.errorf(e, "Gave up a job");
            return Optional.empty();
        } finally {
            held.remove(job);
            MDC.remove("jobId");
        }
    }

    /** Keeps the answer until the queue takes it or has given the job to somebody else. */
    private Optional<LeasedJob> finish(HeldJob job, Outcome outcome) throws InterruptedException {
        var lastEvents = job.events().drain();
        while (true) {
            try {
                JobLeases.Finished finished = leases.finish(job.lease(), outcome, lastEvents, wanted.getAsBoolean());
                Log.debugf(
                        "%s language=%s verdict=%s",
                        finished.accepted() ? "Finished" : "Somebody else has taken over",
                        job.lease().job().language(),
                        outcome.verdict());
                return finished.next();
            } catch (QueueAwayException e) {
                Log.warnf("Cannot report an outcome now: %s", e.getMessage());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
