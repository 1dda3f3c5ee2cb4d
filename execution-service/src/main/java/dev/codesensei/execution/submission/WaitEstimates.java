package dev.codesensei.execution.submission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.codesensei.execution.stats.QueueStatsService;
import dev.codesensei.execution.verdict.ServiceTimes;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.Partitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** Estimates when a runner will take a job, from what jobs of each lane lately took and from what waits. */
@ApplicationScoped
class WaitEstimates {

    /** Under load many ask for the same at once, and nobody needs it newer. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final boolean NOW = true;

    private final ServiceTimes serviceTimes;
    private final Partitions partitions;
    private final LaneTurns turns;
    private final LoadingCache<Boolean, Load> load;

    WaitEstimates(QueueStatsService stats, ServiceTimes serviceTimes, Partitions partitions, SubmissionConfig config) {
        this.serviceTimes = serviceTimes;
        this.partitions = partitions;
        SubmissionConfig.LaneWeights weights = config.laneWeights();
        this.turns = new LaneTurns(Map.of(
                Lane.INTERACTIVE, weights.interactive(),
                Lane.SUBMISSION, weights.submission(),
                Lane.BACKGROUND, weights.background()));
        this.load = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> new Load(stats.slots(), stats.depths()));
    }

    /** How long a job with {@code position} others in front of it will wait, all partitions being as full. */
    Duration of(Lane lane, int position) {
        return position == 0
                ? Duration.ZERO
                : turns.wait(lane, (long) position * partitions.count(), load.get(NOW), serviceTimes::of);
    }
}
