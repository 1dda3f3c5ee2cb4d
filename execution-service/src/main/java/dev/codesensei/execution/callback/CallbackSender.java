package dev.codesensei.execution.callback;

import dev.codesensei.execution.callback.DeliveryRepository.Waiting;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what is delivered next, on one thread; each delivery has a thread of its own. It is told of jobs that end here
 * and looks at intervals for what it was not told of: what other instances left behind, and what is to be tried again.
 */
@ApplicationScoped
class CallbackSender {

    /** More than end within a poll. What is beyond is found by the next one. */
    private static final int MOST_TOLD = 10_000;

    private final DeliveryRepository deliveries;
    private final DeliveryAttempts attempts;
    private final Slots slots;
    private final CallbackConfig config;
    private final Clock clock;
    private final LinkedBlockingQueue<Delivery> told = new LinkedBlockingQueue<>(MOST_TOLD);
    private final Semaphore news = new Semaphore(0);
    private boolean isAway;
    private volatile @Nullable Thread thread;

    CallbackSender(DeliveryRepository deliveries, DeliveryAttempts attempts, CallbackConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.slots = new Slots(config.parallel(), config.perHost());
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (attempts.areOff()) {
            Log.info("There are no callbacks: sensei.callback.master-secret is not set");
            return;
        }
        thread = Thread.ofVirtual().name("callback-sender").start(this::send);
    }

    void stop(@Observes ShutdownEvent event) {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** The job of a delivery is final. */
    void isDue(Delivery delivery) {
        if (told.offer(delivery)) {
            news.release();
        }
    }

    /** Something is due that this instance does not know of. */
    void look() {
        news.release();
    }

    private void send() {
        Duration pause = Duration.ZERO;
        while (true) {
            try {
                news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException _) {
                return;
            }
            pause = sendAll();
        }
    }

    /** Begins all that can begin now; answers when to look again. */
    private Duration sendAll() {
        try {
            for (Delivery next = told.poll(); next != null; next = told.poll()) {
                makeDue(next);
            }
            Duration pause = beginDue();
            isAway = false;
            return pause;
        } catch (RuntimeException e) {
            if (!isAway) {
                Log.warnf("Callbacks wait, the store is away: %s", e.getMessage());
            }
            isAway = true;
            return config.poll();
        }
    }

    /** The store may have lost the delivery with its last writes. */
    private void makeDue(Delivery delivery) {
        deliveries
                .find(delivery.jobId())
                .ifPresentOrElse(
                        known -> known.due().ifPresent(seen -> deliveries.move(seen, clock.instant())),
                        () -> deliveries.insert(delivery));
    }

    private Duration beginDue() {
        Instant now = clock.instant();
        Instant horizon = now.plus(config.poll());
        var next = new AtomicReference<>(horizon);
        deliveries.eachDueBefore(horizon, waiting -> {
            if (waiting.due().at().isAfter(now)) {
                next.set(waiting.due().at());
                return false;
            }
            return begin(waiting);
        });
        return Duration.between(now, next.get()).plusMillis(1);
    }

    /** False when there is no room for any delivery, and so no use in looking further. */
    private boolean begin(Waiting waiting) {
        return switch (slots.enter(waiting.host())) {
            case ENTERED -> {
                Thread.ofVirtual().name("callback " + waiting.due().jobId()).start(() -> deliver(waiting));
                yield true;
            }
            case HOST_IS_FULL -> true;
            case ALL_ARE_FULL -> false;
        };
    }

    private void deliver(Waiting waiting) {
        try {
            attempts.attempt(waiting.due());
        } catch (RuntimeException e) {
            Log.warnf(
                    "A callback could not be tried and waits jobId=%s: %s",
                    waiting.due().jobId(), e.getMessage());
        } finally {
            if (slots.leave(waiting.host())) {
                look();
            }
        }
    }
}
