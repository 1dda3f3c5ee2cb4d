package dev.codesensei.execution.waiting;

import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.judge.queue.Notifications;
import dev.codesensei.judge.queue.Subscription;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in this instance who waits for a job. Runners tell the instance; the instance makes the verdict final before
 * it tells anybody. Nothing is asked of a store while nothing happens.
 */
@ApplicationScoped
public class JobWatches {

    /** Between looks at a job whose stores are away, as long as somebody waits for it. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final String instance = UUID.randomUUID().toString();
    private final Map<String, List<Watch>> watched = new ConcurrentHashMap<>();
    private final Subscription subscription;
    private final VerdictLookup lookup;
    private final ExecutorService threads;
    private @Nullable Future<?> keeper;

    JobWatches(Notifications notifications, VerdictLookup lookup, @VirtualThreads ExecutorService threads) {
        this.lookup = lookup;
        this.threads = threads;
        this.subscription = new Subscription(notifications, instance, this::heard, this::checkAll);
    }

    void start(@Observes StartupEvent event) {
        keeper = threads.submit(subscription::keepOpen);
    }

    void stop(@Observes ShutdownEvent event) {
        if (keeper != null) {
            keeper.cancel(true);
        }
    }

    /** What runners call this instance. */
    public String instance() {
        return instance;
    }

    /** Whether this instance would hear of a verdict. */
    public boolean isListening() {
        return subscription.isOpen();
    }

    /** Watches a job that is about to be submitted in the name of {@link #instance()}. */
    public Watch open(String jobId) {
        subscription.ensure();
        var watch = new Watch(jobId, this);
        watched.compute(jobId, (_, others) -> {
            List<Watch> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(watch);
            return all;
        });
        return watch;
    }

    /** Watches a job that may be anywhere by now, even done. */
    public Watch join(String jobId) {
        Watch watch = open(jobId);
        // Only to this one: of thousands who follow a job, each would have all others look for events.
        lookup.find(jobId, instance).ifPresent(watch::tellVerdict);
        return watch;
    }

    /** Looks where a job is, now that this instance hears of what comes. */
    public void check(String jobId) {
        tellOf(jobId, () -> lookup.find(jobId, instance));
    }

    void remove(Watch watch) {
        watched.computeIfPresent(watch.jobId(), (_, others) -> {
            others.remove(watch);
            return others.isEmpty() ? null : others;
        });
    }

    /** Called on an event loop. */
    private void heard(String jobId, Optional<String> outcome) {
        if (outcome.isEmpty()) {
            tell(jobId, Watch::tellEvents);
        } else {
            threads.execute(() -> insist(jobId, () -> lookup.conclude(jobId, outcome.get())));
        }
    }

    /** Looks where every watched job is: what happened lately may not have been heard. */
    public void checkAll() {
        watched.keySet().forEach(jobId -> threads.execute(() -> insist(jobId, () -> lookup.find(jobId, instance))));
    }

    /** A store that is away for a moment must not leave a waiter behind. */
    private void insist(String jobId, Supplier<Optional<ExecutionResult>> look) {
        while (watched.containsKey(jobId)) {
            try {
                tellOf(jobId, look);
                return;
            } catch (RuntimeException e) {
                Log.warnf("Cannot look for a verdict now jobId=%s: %s", jobId, e.getMessage());
                pause();
            }
        }
    }

    private void tellOf(String jobId, Supplier<Optional<ExecutionResult>> look) {
        look.get()
                .ifPresentOrElse(
                        verdict -> tell(jobId, watch -> watch.tellVerdict(verdict)),
                        () -> tell(jobId, Watch::tellEvents));
    }

    private void tell(String jobId, Consumer<Watch> message) {
        watched.getOrDefault(jobId, List.of()).forEach(message);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
