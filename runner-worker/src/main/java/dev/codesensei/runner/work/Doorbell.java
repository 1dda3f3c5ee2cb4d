package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.Bell;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes idle slots of this runner, one for each ring, with a single blocked connection however many slots wait. */
@ApplicationScoped
class Doorbell {

    private static final int PAUSE_MILLIS = 250;

    private final Bell bell;
    private final Semaphore rings = new Semaphore(0);

    Doorbell(Bell bell) {
        this.bell = bell;
    }

    /** Listens until the thread is interrupted. */
    void listen() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (bell.await()) {
                    rings.release();
                }
            } catch (RuntimeException e) {
                Log.debugf("Cannot hear the bell now: %s", e.getMessage());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Returns at a ring, or after a second: a ring may have been lost. */
    void await() throws InterruptedException {
        if (!rings.tryAcquire(1, TimeUnit.SECONDS)) {
            Log.trace("Nobody rang, looking all the same");
        }
    }
}
