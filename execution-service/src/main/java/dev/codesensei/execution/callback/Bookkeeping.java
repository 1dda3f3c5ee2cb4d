package dev.codesensei.execution.callback;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Decides what becomes of a delivery after an attempt, and counts. */
@Singleton
class Bookkeeping {

    private final DeliveryRepository deliveries;
    private final RetryPlan plan;
    private final MeterRegistry metrics;
    private final AtomicLong pending;

    Bookkeeping(DeliveryRepository deliveries, RetryPlan plan, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.plan = plan;
        this.metrics = metrics;
        this.pending = metrics.gauge("sensei.callbacks.pending", new AtomicLong());
    }

    void record(DueKey held, Delivery delivery, Attempt attempt) {
        Delivery after = after(delivery, attempt);
        metrics.timer("sensei.callbacks.attempt").record(Duration.ofMillis(attempt.millis()));
        metrics.counter("sensei.callbacks", "outcome", outcome(after)).increment();
        log(after, attempt);
        if (!deliveries.replace(held, after)) {
            Log.infof("A callback took too long and was taken over jobId=%s", delivery.jobId());
        }
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void countPending() {
        try {
            pending.set(deliveries.countPending());
        } catch (RuntimeException e) {
            Log.debugf("Cannot count the callbacks now: %s", e.getMessage());
        }
    }

    private Delivery after(Delivery delivery, Attempt attempt) {
        if (attempt.hasArrived()) {
            return delivery.delivered(attempt);
        }
        if (attempt.isUnwanted()) {
            return delivery.failed(attempt);
        }
        return plan.next(
                        delivery.tries() + 1,
                        delivery.firstTryAt(attempt.at()),
                        attempt.at().plusMillis(attempt.millis()))
                .map(next -> delivery.retried(attempt, next))
                .orElseGet(() -> delivery.failed(attempt));
    }

    private static String outcome(Delivery after) {
        return switch (after.state()) {
            case PENDING -> "retried";
            case DELIVERED, FAILED -> after.state().name().toLowerCase(Locale.ROOT);
        };
    }

    private static void log(Delivery after, Attempt attempt) {
        String came = attempt.status() == null ? String.valueOf(attempt.error()) : String.valueOf(attempt.status());
        switch (after.state()) {
            case PENDING, DELIVERED ->
                Log.debugf("Callback %s answer=%s jobId=%s", outcome(after), came, after.jobId());
            case FAILED ->
                Log.infof("Gave up a callback answer=%s jobId=%s userId=%s", came, after.jobId(), after.owner());
        }
    }
}
