package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.LiveInputs;
import dev.codesensei.judge.queue.Notifications;
import dev.codesensei.judge.queue.Subscription;
import dev.codesensei.runner.live.Dialogues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Hears at once which of this runner's jobs are to be cancelled, and which have something to read. What it misses of the
 * former, the next renewal of the lease tells; whoever reads looks for itself from time to time.
 */
@ApplicationScoped
class Messages {

    private final HeldJobs held;
    private final Dialogues dialogues;
    private final Subscription subscription;

    Messages(Notifications notifications, WorkerIdentity self, HeldJobs held, Dialogues dialogues) {
        this.held = held;
        this.dialogues = dialogues;
        this.subscription = new Subscription(notifications, self.id(), this::heard, () -> {});
    }

    /** Listens until the thread is interrupted. */
    void listen() {
        subscription.keepOpen();
    }

    /** On an event loop, which must not wait for a sandbox. */
    private void heard(String jobId, Optional<String> what) {
        if (what.filter(LiveInputs.NEWS::equals).isPresent()) {
            dialogues.tell(jobId);
            return;
        }
        Thread.ofVirtual().name("cancel").start(() -> held.cancel(jobId));
    }
}
