package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.judge.queue.Turns;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where the slots of this runner get their jobs from, until it is closed. */
@ApplicationScoped
class JobSource {

    private static final int PAUSE_MILLIS = 250;

    private final JobLeases leases;
    private final Doorbell doorbell;
    private final IdleSlots idle;
    private final WorkerIdentity self;
    private final Turns turns;
    private volatile boolean open = true;
    private volatile boolean draining;
    private volatile boolean away;

    JobSource(JobLeases leases, Doorbell doorbell, IdleSlots idle, WorkerIdentity self, TakingConfig config) {
        this.leases = leases;
        this.doorbell = doorbell;
        this.idle = idle;
        this.self = self;
        this.turns = config.turns();
    }

    /** Nothing is taken while an operator wants it so; what was taken is done. */
    void drain(boolean drain) {
        if (drain != draining) {
            Log.infof(drain ? "Told to take no more jobs" : "Told to take jobs again");
        }
        draining = drain;
    }

    boolean isDraining() {
        return draining;
    }

    /** How the next job is chosen; nothing when none is to be taken now. */
    Optional<Turns> turns() {
        return open && !draining ? Optional.of(turns) : Optional.empty();
    }

    /** What this runner says of how lanes take turns. */
    Map<Lane, Integer> laneWeights() {
        return turns.weights();
    }

    boolean isOpen() {
        return open;
    }

    /** Nothing is taken from now on. */
    void close() {
        open = false;
    }

    /** Takes a job, waiting a moment for one; empty when none came, the queue is away or there is other work. */
    Optional<LeasedJob> next() throws InterruptedException {
        Optional<LeasedJob> job = take();
        if (job.isPresent() || idle.needHelp()) {
            return job;
        }
        doorbell.await();
        return take();
    }

    private Optional<LeasedJob> take() throws InterruptedException {
        Optional<Turns> now = turns();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<LeasedJob> job = leases.take(self.id(), now.get());
            away = false;
            return job;
        } catch (RuntimeException e) {
            if (!away) {
                Log.warnf("Cannot take jobs now: %s", e.getMessage());
            }
            away = true;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return Optional.empty();
        }
    }
}
