package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.Bell;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes idle slots of this runner, one for each ring, with a single blocked connection for each partition however many slots wait. While
 * none waits it listens to nothing: a ring that a busy runner hears is lost to an idle one.
 */
@ApplicationScoped
class Doorbell {

    private static final int PAUSE_MILLIS = 250;

    private final Bell bell;
    private final Semaphore rings = new Semaphore(0);
    private int waiting;

    Doorbell(Bell bell) {
        this.bell = bell;
    }

    /** How many bells there are to listen to. */
    int bells() {
        return bell.partitions();
    }

    /** Listens to one of them until the thread is interrupted. */
    void listen(int partition) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            awaitIdleSlot();
            try {
                if (bell.await(partition)) {
                    rings.release();
                }
            } catch (RuntimeException e) {
                Log.debugf("Cannot hear the bell now: %s", e.getMessage());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Wakes idle slots of this runner for work that did not come from the queue. */
    synchronized void ringHere(int slots) {
        rings.release(Math.min(slots, waiting));
    }

    /** Returns at a ring, or after a second: a ring may have been lost. */
    void await() throws InterruptedException {
        enter();
        try {
            if (!rings.tryAcquire(1, TimeUnit.SECONDS)) {
                Log.trace("Nobody rang, looking all the same");
            }
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        waiting++;
        notifyAll();
    }

    private synchronized void leave() {
        waiting--;
        if (waiting == 0) {
            // Whatever rang after the last one left finds every slot at work.
            rings.drainPermits();
        }
    }

    private synchronized void awaitIdleSlot() throws InterruptedException {
        while (waiting == 0) {
            wait();
        }
    }
}
