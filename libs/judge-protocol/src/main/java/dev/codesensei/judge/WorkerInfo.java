package dev.codesensei.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a runner says of itself with each heartbeat.
 *
 * @param slots jobs it can do at once
 * @param busy jobs it is doing
 * @param ready sandboxes that wait for a job
 * @param draining it was told to take no more jobs
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
        Isolation isolation) {

    /** Four missed heartbeats. */
    private static final Duration SILENT = Duration.ofSeconds(12);

    public WorkerInfo {
        languages = List.copyOf(languages);
    }

    /** Whether it has not reported for so long that it is taken for gone. */
    public boolean wasSilentAt(Instant now) {
        return !seenAt.isAfter(now.minus(SILENT));
    }
}
