package dev.codesensei.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Notices when nothing has moved for too long. Movement only notes the time; the one timer is set again when it fires,
 * so that a chunk costs no timer. Confined to one event loop.
 */
final class Deadline {

    private final Vertx vertx;
    private Duration patience = Duration.ZERO;
    private Runnable late = () -> {};
    private long lastMove;
    private Duration armedFor = Duration.ZERO;
    private long timer;

    Deadline(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Begins to wait, or waits with another patience from now on. A timer that fires too early does no harm. */
    void expect(Duration patience, Runnable late) {
        this.patience = patience;
        this.late = late;
        this.lastMove = System.nanoTime();
        if (armedFor.isZero() || patience.compareTo(armedFor) < 0) {
            cancel();
            arm(patience);
        }
    }

    void moved() {
        lastMove = System.nanoTime();
    }

    void cancel() {
        vertx.cancelTimer(timer);
    }

    private void arm(Duration rest) {
        armedFor = rest;
        timer = vertx.setTimer(Math.max(1, rest.toMillis()), _ -> fired());
    }

    private void fired() {
        long rest = patience.toNanos() - (System.nanoTime() - lastMove);
        if (rest <= 0) {
            late.run();
        } else {
            arm(Duration.ofNanos(rest));
        }
    }
}
