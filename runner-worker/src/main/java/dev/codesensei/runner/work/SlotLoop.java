package dev.codesensei.runner.work;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.runner.judging.ProgramJudge;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import io.quarkus.logging.Log;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;

/**
 * One slot's life: take a job, do it, report it, take the next one in the same round trip. A job is taken only while this
 * loop holds a sandbox for it. While there is none, it helps others of this runner with theirs.
 */
final class SlotLoop {

    private static final int PAUSE_MILLIS = 250;

    private final SandboxProvider sandboxes;
    private final JobSource source;
    private final IdleSlots idle;
    private final ProgramJudge judge;
    private final HeldJobs held;
    private final JobReports reports;

    SlotLoop(
            SandboxProvider sandboxes,
            JobSource source,
            IdleSlots idle,
            ProgramJudge judge,
            HeldJobs held,
            JobReports reports) {
        this.sandboxes = sandboxes;
        this.source = source;
        this.idle = idle;
        this.judge = judge;
        this.held = held;
        this.reports = reports;
    }

    /** Works until the source is closed, and ends what it has begun. */
    void run() throws InterruptedException {
        while (source.isOpen()) {
            try (Sandbox sandbox = sandboxes.acquire()) {
                Optional<LeasedJob> job = source.next();
                while (job.isPresent()) {
                    job = doJob(job.get(), sandbox);
                }
                idle.help(sandbox);
            } catch (RuntimeException e) {
                // A lease that was taken runs out; the job goes to somebody else, a few times and then no more.
                Log.error("A slot failed and goes on", e);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Answers the next job; nothing when there is none, or when a new sandbox has to be had first. */
    private Optional<LeasedJob> doJob(LeasedJob lease, Sandbox sandbox) throws InterruptedException {
        var job = new HeldJob(lease, sandbox);
        MDC.put("jobId", job.jobId());
        MDC.put("traceId", String.valueOf(lease.job().traceId()));
        held.add(job);
        try {
            Outcome outcome = judge.judge(
                    lease, new ProgramJudge.Place(sandbox, (work, own) -> idle.share(job, work, own), job.events()));
            return report(job, outcome);
        } finally {
            job.end();
            held.remove(job);
            MDC.remove("jobId");
            MDC.remove("traceId");
        }
    }

    private Optional<LeasedJob> report(HeldJob job, Outcome outcome) throws InterruptedException {
        if (!job.end() || !held.contains(job)) {
            // Handed back or lost while it ran.
            return Optional.empty();
        }
        if (isForAnother(outcome)) {
            reports.giveUp(job, outcome);
            return Optional.empty();
        }
        return reports.finish(job, outcome, source.turns());
    }

    /** Where the fault lies in the problem, and not in this runner, no other would do better. */
    private static boolean isForAnother(Outcome outcome) {
        return outcome.verdict().isOurFault() && outcome.grade() == null;
    }
}
