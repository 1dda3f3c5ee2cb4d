package dev.codesensei.execution.submission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.codesensei.execution.stats.QueueStatsService;
import dev.codesensei.execution.verdict.ServiceTimes;
import dev.codesensei.judge.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Estimates when a runner will take a job, from what jobs of each lane lately took and from what waits. */
@ApplicationScoped
class WaitEstimates {

    /** Under load many ask for the same at once, and nobody needs it newer. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final boolean NOW = true;

    private final ServiceTimes serviceTimes;
    private final LoadingCache<Boolean, LaneTurns> turns;

    WaitEstimates(QueueStatsService stats, Congestion congestion, ServiceTimes serviceTimes) {
        this.serviceTimes = serviceTimes;
        this.turns = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .build(_ -> new LaneTurns(new Load(congestion.slots(), stats.depths(), stats.laneWeights())));
    }

    /** How long a job will wait that has {@code ahead} others of its lane in front of it. */
    Duration of(Lane lane, int ahead) {
        return ahead == 0 ? Duration.ZERO : turns.get(NOW).wait(lane, ahead, serviceTimes::of);
    }
}
