package dev.codesensei.judge.queue;

import dev.codesensei.judge.queue.Notifications.Channel;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * An instance's own channel, kept open by one thread from start to shutdown: it subscribes, asks for signs of life, and
 * subscribes again when there are none or the connection has ended.
 */
public final class Subscription {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(3);

    /** Three probes without an answer: a connection can be dead without having ended. */
    private static final Duration TOO_SILENT = Duration.ofSeconds(10);

    /** As long as a caller waits for a channel that is only just being opened. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Notifications notifications;
    private final String instance;
    private final BiConsumer<String, Optional<String>> heard;
    private final Runnable opened;
    private boolean open;

    /**
     * Nothing happens before {@link #keepOpen} is run.
     *
     * @param heard is told what the channel says
     * @param opened is run whenever the channel has been opened: what happened before was not heard
     */
    public Subscription(
            Notifications notifications, String instance, BiConsumer<String, Optional<String>> heard, Runnable opened) {
        this.notifications = notifications;
        this.instance = instance;
        this.heard = heard;
        this.opened = opened;
    }

    /** Works until the thread is interrupted. */
    public void keepOpen() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                listen();
                Log.warn("The notification channel is lost, opening it again");
            } catch (QueueAwayException e) {
                Log.debugf("Cannot open the notification channel now: %s", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            setOpen(false);
            pause();
        }
    }

    /** Returns once the channel is open; fails when it does not open soon. */
    public synchronized void ensure() {
        long deadline = System.nanoTime() + SOON.toNanos();
        try {
            while (!open) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (millis <= 0) {
                    throw new QueueAwayException("The notification channel is not open");
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueueAwayException("Interrupted while the notification channel was opened");
        }
    }

    public synchronized boolean isOpen() {
        return open;
    }

    private void listen() throws InterruptedException {
        var lost = new CountDownLatch(1);
        try (Channel channel = notifications.subscribe(instance, listener(lost))) {
            setOpen(true);
            opened.run();
            while (!lost.await(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS)
                    && channel.silence().compareTo(TOO_SILENT) < 0) {
                channel.probe();
            }
        }
    }

    private Notifications.Listener listener(CountDownLatch lost) {
        return new Notifications.Listener() {
            @Override
            public void heard(String jobId, Optional<String> outcome) {
                heard.accept(jobId, outcome);
            }

            @Override
            public void lost() {
                lost.countDown();
            }
        };
    }

    private synchronized void setOpen(boolean isOpen) {
        open = isOpen;
        notifyAll();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
