package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.WorkerInfo;
import dev.codesensei.runner.language.Languages;
import dev.codesensei.runner.sandbox.SandboxProvider;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the suite that this runner lives, what it offers and how busy it is. */
@ApplicationScoped
class Heartbeat {

    private final JobLeases leases;
    private final SandboxProvider sandboxes;
    private final Languages languages;
    private final HeldJobs held;
    private final JobSource source;
    private final WorkerIdentity self;
    private final String version;
    private final Clock clock;
    private final Instant startedAt;
    private volatile boolean heard;

    Heartbeat(
            JobLeases leases,
            SandboxProvider sandboxes,
            Languages languages,
            HeldJobs held,
            JobSource source,
            WorkerIdentity self,
            @ConfigProperty(name = "quarkus.application.version") String version,
            Clock clock) {
        this.leases = leases;
        this.sandboxes = sandboxes;
        this.languages = languages;
        this.held = held;
        this.source = source;
        this.self = self;
        this.version = version;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void beat() {
        try {
            source.drain(leases.heartbeat(info()));
            heard = true;
        } catch (RuntimeException e) {
            Log.debugf("Cannot report now: %s", e.getMessage());
        }
    }

    /** Whether the suite knows what this runner offers. */
    boolean wasHeard() {
        return heard;
    }

    private WorkerInfo info() {
        return new WorkerInfo(
                self.id(),
                version,
                startedAt,
                clock.instant(),
                sandboxes.slots(),
                held.count(),
                sandboxes.ready(),
                source.isDraining(),
                languages.offered(),
                sandboxes.isolation(),
                source.laneWeights());
    }
}
