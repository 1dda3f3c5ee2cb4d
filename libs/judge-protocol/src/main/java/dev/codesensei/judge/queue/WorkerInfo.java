package dev.codesensei.judge.queue;

import dev.codesensei.judge.Isolation;
import dev.codesensei.judge.LanguageInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a runner says of itself with each heartbeat.
 *
 * @param slots jobs it can do at once
 * @param busy jobs it is doing
 * @param ready sandboxes that wait for a job
 * @param draining it was told to take no more jobs
 * @param laneWeights how often each lane has its turn; the usual ones when nothing is said, as by runners of earlier versions
 */
public record WorkerInfo(
        String id,
        String version,
        Instant startedAt,
        Instant seenAt,
        int slots,
        int busy,
        int ready,
        boolean draining,
        List<LanguageInfo> languages,
        Isolation isolation,
        Map<Lane, Integer> laneWeights) {

    /** Four missed heartbeats. */
    private static final Duration SILENT = Duration.ofSeconds(12);

    public WorkerInfo {
        languages = List.copyOf(languages);
        laneWeights = Map.copyOf(Objects.requireNonNullElse(laneWeights, Turns.USUAL_WEIGHTS));
    }

    /** Whether it has not reported for so long that it is taken for gone. */
    public boolean wasSilentAt(Instant now) {
        return !seenAt.isAfter(now.minus(SILENT));
    }
}
