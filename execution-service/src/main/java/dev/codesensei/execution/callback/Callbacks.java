package dev.codesensei.execution.callback;

import dev.codesensei.execution.callback.CallbackUrl.Reading;
import dev.codesensei.execution.verdict.JobConcluded;
import dev.codesensei.execution.verdict.JobRestored;
import dev.codesensei.judge.Job;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps for each job that wants a callback the delivery that it will need. Jobs that want none cost nothing here. */
@ApplicationScoped
public class Callbacks {

    /** For a job whose end nobody tells this instance of; others are over before that. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private final DeliveryRepository deliveries;
    private final CallbackSender sender;
    private final CallbackConfig config;
    private final Clock clock;

    Callbacks(DeliveryRepository deliveries, CallbackSender sender, CallbackConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
    }

    /** Makes the delivery of a job that is about to be stored, unless there is one. */
    public void expect(Job job) {
        delivery(job, clock.instant().plus(FIRST_LOOK)).ifPresent(deliveries::insert);
    }

    /** Drops the delivery of a job that was not accepted. */
    public void forget(Job job) {
        if (job.callbackUrl() != null) {
            deliveries.delete(job.jobId());
        }
    }

    void restored(@Observes JobRestored event) {
        expect(event.job());
    }

    void concluded(@Observes JobConcluded event) {
        delivery(event.job(), clock.instant()).ifPresent(sender::isDue);
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removeExpired() {
        Log.debugf("Removed expired callbacks, count=%d", deliveries.deleteExpired(clock.instant()));
    }

    private Optional<Delivery> delivery(Job job, Instant firstLook) {
        String url = job.callbackUrl();
        if (url == null || !(CallbackUrl.read(url) instanceof Reading.Good(CallbackUrl read))) {
            return Optional.empty();
        }
        return Optional.of(Delivery.of(job, url, read.host(), firstLook, config.keep()));
    }
}
