package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.Notifications;
import dev.codesensei.judge.queue.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Hears at once which of this runner's jobs are to be cancelled; what it misses, the next renewal of the lease tells. */
@ApplicationScoped
class Cancellations {

    private final HeldJobs held;
    private final Subscription subscription;

    Cancellations(Notifications notifications, WorkerIdentity self, HeldJobs held) {
        this.held = held;
        this.subscription = new Subscription(notifications, self.id(), this::heard, () -> {});
    }

    /** Listens until the thread is interrupted. */
    void listen() {
        subscription.keepOpen();
    }

    /** On an event loop, which must not wait for a sandbox. */
    private void heard(String jobId, Optional<String> nothing) {
        Thread.ofVirtual().name("cancel").start(() -> held.cancel(jobId));
    }
}
