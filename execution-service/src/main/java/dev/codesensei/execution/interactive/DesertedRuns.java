package dev.codesensei.execution.interactive;

import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.judge.queue.LiveRuns;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Cancels live runs that wait in the queue while their clients have gone for good. Each instance looks at all of them, so
 * it does not matter whether the one that had the connection still lives. What runs is its runner's to end.
 */
@ApplicationScoped
class DesertedRuns {

    private final LiveRuns runs;
    private final Finality finality;
    private final InteractiveConfig config;
    private final Sight sight;

    DesertedRuns(LiveRuns runs, Finality finality, InteractiveConfig config, Clock clock) {
        this.runs = runs;
        this.finality = finality;
        this.config = config;
        this.sight = new Sight(clock);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void cancel() {
        try {
            List<String> deserted = runs.deserted(config.unattended());
            if (sight.hasLasted(config.unattended())) {
                deserted.forEach(finality::cancel);
            }
        } catch (RuntimeException e) {
            Log.warnf("Cannot look for deserted runs now: %s", e.getMessage());
            sight.lose();
        }
    }
}
