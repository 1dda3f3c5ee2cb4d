package dev.codesensei.runner.work;

import dev.codesensei.runner.judging.ProgramJudge;
import dev.codesensei.runner.sandbox.SandboxProvider;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The runner as a whole: one loop for each slot and one listener at the door, from start to shutdown. */
@ApplicationScoped
class Worker {

    /** What runs at shutdown may take this long to end by itself; the rest is handed to other runners. */
    private static final Duration DRAIN = Duration.ofSeconds(4);

    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    private final SandboxProvider sandboxes;
    private final JobSource source;
    private final IdleSlots idle;
    private final ProgramJudge judge;
    private final HeldJobs held;
    private final JobReports reports;
    private final Doorbell doorbell;
    private final Messages messages;
    private final List<Thread> loops = new ArrayList<>();
    private final List<Thread> helpers = new ArrayList<>();

    Worker(
            SandboxProvider sandboxes,
            JobSource source,
            IdleSlots idle,
            ProgramJudge judge,
            HeldJobs held,
            JobReports reports,
            Doorbell doorbell,
            Messages messages) {
        this.sandboxes = sandboxes;
        this.source = source;
        this.idle = idle;
        this.judge = judge;
        this.held = held;
        this.reports = reports;
        this.doorbell = doorbell;
        this.messages = messages;
    }

    void start(@Observes StartupEvent event) {
        for (int bell = 0; bell < doorbell.bells(); bell++) {
            int partition = bell;
            helpers.add(
                    Thread.ofVirtual().name("doorbell-" + bell).start(interruptible(() -> doorbell.listen(partition))));
        }
        helpers.add(Thread.ofVirtual().name("messages").start(messages::listen));
        helpers.add(Thread.ofVirtual().name("watchers").start(interruptible(held::tellWatchers)));
        for (int slot = 0; slot < sandboxes.slots(); slot++) {
            var loop = new SlotLoop(sandboxes, source, idle, judge, held, reports);
            loops.add(Thread.ofVirtual().name("slot-" + slot).start(interruptible(loop::run)));
        }
        Log.infof("Taking jobs in %d slots", sandboxes.slots());
    }

    /** Stops taking, lets what runs end for a while, hands back the rest. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        source.close();
        awaitLoops(DRAIN);
        held.handBack();
        // Whoever took a job at the last moment has found out by now that nobody holds it.
        awaitLoops(AFTERWARDS);
        helpers.forEach(Thread::interrupt);
    }

    private void awaitLoops(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (Thread loop : loops) {
            loop.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    /** A loop that can be interrupted. */
    private interface Loop {
        void run() throws InterruptedException;
    }

    private static Runnable interruptible(Loop loop) {
        return () -> {
            try {
                loop.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
