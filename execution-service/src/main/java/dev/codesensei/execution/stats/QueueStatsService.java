package dev.codesensei.execution.stats;

import dev.codesensei.execution.stats.QueueStats.WarmPool;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.QueueInsight;
import dev.codesensei.judge.queue.QueueInsight.LaneStats;
import dev.codesensei.judge.queue.WorkerInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds up what lanes and runners report. */
@ApplicationScoped
public class QueueStatsService {

    private final QueueInsight insight;
    private final Clock clock;

    QueueStatsService(QueueInsight insight, Clock clock) {
        this.insight = insight;
        this.clock = clock;
    }

    QueueStats now() {
        List<LaneStats> lanes = Arrays.stream(Lane.values()).map(insight::lane).toList();
        List<WorkerInfo> workers = alive();
        return new QueueStats(
                lanes.stream().mapToLong(LaneStats::depth).sum(),
                lanes.stream().mapToLong(LaneStats::oldestAgeMillis).max().orElse(0),
                lanes.stream().mapToLong(LaneStats::active).sum(),
                workers.size(),
                new WarmPool(
                        workers.stream().mapToInt(WorkerInfo::slots).sum(),
                        workers.stream().mapToInt(WorkerInfo::ready).sum()),
                lanes.stream().mapToLong(LaneStats::finishedLastMinute).sum(),
                lanes);
    }

    /** Jobs that the living runners can do at once. */
    public int slots() {
        return alive().stream().mapToInt(WorkerInfo::slots).sum();
    }

    /** Jobs that wait, by lane. */
    public Map<Lane, Long> depths() {
        return Arrays.stream(Lane.values())
                .collect(Collectors.toMap(
                        lane -> lane, lane -> insight.lane(lane).depth()));
    }

    /** How often each lane has its turn, of all living runners together; empty while there are none. */
    public Map<Lane, Integer> laneWeights() {
        return alive().stream()
                .flatMap(worker -> worker.laneWeights().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private List<WorkerInfo> alive() {
        Instant now = clock.instant();
        return insight.workers().stream()
                .filter(worker -> !worker.wasSilentAt(now))
                .toList();
    }
}
