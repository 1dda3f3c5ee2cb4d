package dev.codesensei.execution.waiting;

import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.JobState;
import dev.codesensei.judge.queue.Notifications;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * Everybody in this instance who waits for a job. Runners tell the instance; the instance makes the verdict final before
 * it tells anybody. Nothing is asked of a store while nothing happens.
 */
@ApplicationScoped
public class JobWatches implements Notifications.Listener {

    private final String instance = UUID.randomUUID().toString();
    private final Map<String, List<Watch>> watched = new ConcurrentHashMap<>();
    private final Subscription subscription;
    private final JobQueue queue;
    private final Finality finality;
    private final FinishedJobs finished;
    private final ResultRepository results;
    private final ExecutorService threads;

    JobWatches(
            Notifications notifications,
            JobQueue queue,
            Finality finality,
            FinishedJobs finished,
            ResultRepository results,
            @VirtualThreads ExecutorService threads) {
        this.queue = queue;
        this.finality = finality;
        this.finished = finished;
        this.results = results;
        this.threads = threads;
        this.subscription = new Subscription(notifications, instance, this, this::checkAll, threads);
    }

    void stop(@Observes ShutdownEvent event) {
        subscription.close();
    }

    /** What runners call this instance. */
    public String instance() {
        return instance;
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
        check(jobId);
        return watch;
    }

    void remove(Watch watch) {
        watched.computeIfPresent(watch.jobId(), (_, others) -> {
            others.remove(watch);
            return others.isEmpty() ? null : others;
        });
    }

    @Override
    public void heard(String jobId, Optional<String> outcome) {
        if (outcome.isEmpty()) {
            tell(jobId, Watch::tellEvents);
        } else {
            threads.execute(() -> conclude(jobId, outcome.get()));
        }
    }

    @Override
    public void lost() {
        subscription.lost();
    }

    private void conclude(String jobId, String outcome) {
        Optional<ExecutionResult> verdict =
                outcome.isEmpty() ? finality.concludeFromQueue(jobId) : finality.conclude(finished.outcome(outcome));
        verdict.ifPresent(result -> tell(jobId, watch -> watch.tellVerdict(result)));
    }

    /** Looks where a job is. The order matters: first be told of what comes, then look at what is. */
    public void check(String jobId) {
        JobState state = queue.watch(jobId, instance).state();
        Optional<ExecutionResult> verdict =
                state == JobState.DONE ? finality.concludeFromQueue(jobId) : Optional.empty();
        verdict.or(() -> results.find(jobId))
                .filter(ExecutionResult::isFinal)
                .ifPresentOrElse(
                        result -> tell(jobId, watch -> watch.tellVerdict(result)),
                        () -> tell(jobId, Watch::tellEvents));
    }

    private void checkAll() {
        Log.infof("Notifications are back, checking open waits=%d", watched.size());
        watched.keySet().forEach(this::check);
    }

    private void tell(String jobId, Consumer<Watch> message) {
        watched.getOrDefault(jobId, List.of()).forEach(message);
    }
}
