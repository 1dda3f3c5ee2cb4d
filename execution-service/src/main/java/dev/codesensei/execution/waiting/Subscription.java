package dev.codesensei.execution.waiting;

import dev.codesensei.judge.queue.Notifications;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Executor;

/** The instance's own channel: opened when the first waiter comes, opened again whenever it is lost. */
final class Subscription {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Notifications notifications;
    private final String instance;
    private final Notifications.Listener listener;
    private final Runnable afterLoss;
    private final Executor threads;
    private boolean open;
    private boolean reopening;
    private volatile boolean closed;

    Subscription(
            Notifications notifications,
            String instance,
            Notifications.Listener listener,
            Runnable afterLoss,
            Executor threads) {
        this.notifications = notifications;
        this.instance = instance;
        this.listener = listener;
        this.afterLoss = afterLoss;
        this.threads = threads;
    }

    /** Returns once the channel is open; fails when Redis is away. */
    synchronized void ensure() {
        if (!open && !reopening) {
            notifications.subscribe(instance, listener);
            open = true;
        }
    }

    /** Opens the channel again in the background, for as long as it takes. */
    synchronized void lost() {
        if (open && !reopening && !closed) {
            open = false;
            reopening = true;
            threads.execute(this::reopen);
        }
    }

    private void reopen() {
        Log.warn("The notification channel is lost, opening it again");
        while (!closed && !opened()) {
            pause();
        }
        if (!closed) {
            afterLoss.run();
        }
    }

    /** Nobody waits any longer. */
    void close() {
        closed = true;
    }

    private boolean opened() {
        try {
            notifications.subscribe(instance, listener);
        } catch (RuntimeException e) {
            Log.debugf(e, "Redis is still away");
            return false;
        }
        synchronized (this) {
            open = true;
            reopening = false;
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
