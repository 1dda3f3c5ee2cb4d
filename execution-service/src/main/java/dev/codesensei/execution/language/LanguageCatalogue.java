package dev.codesensei.execution.language;

import dev.codesensei.judge.Isolation;
import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.queue.QueueInsight;
import dev.codesensei.judge.queue.WorkerInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the runners said they offer. A language stays known while its runners restart: a job for it waits rather than
 * being refused.
 */
@ApplicationScoped
public class LanguageCatalogue {

    /** Runners report every three seconds; asking more often tells nothing new. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final QueueInsight insight;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Instant.MIN, List.of(), Optional.empty());

    LanguageCatalogue(QueueInsight insight, Clock clock) {
        this.insight = insight;
        this.clock = clock;
    }

    private record Snapshot(Instant takenAt, List<LanguageInfo> languages, Optional<Isolation> isolation) {}

    /** In the order of their ids. */
    public List<LanguageInfo> all() {
        return current().languages();
    }

    /** By id or alias, in any case. */
    public Optional<LanguageInfo> find(String name) {
        return all().stream()
                .filter(language -> language.id().equalsIgnoreCase(name)
                        || language.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    /** As the runner that reported last has it; empty before the first report. */
    public Optional<Isolation> isolation() {
        return current().isolation();
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known.languages().isEmpty() || known.takenAt().plus(FRESH).isBefore(now)) {
            known = read(now);
            snapshot = known;
        }
        return known;
    }

    private Snapshot read(Instant now) {
        List<WorkerInfo> newestLast = insight.workers().stream()
                .sorted(Comparator.comparing(WorkerInfo::seenAt))
                .toList();
        Map<String, LanguageInfo> byId = new LinkedHashMap<>();
        newestLast.forEach(worker -> worker.languages().forEach(language -> byId.put(language.id(), language)));
        return new Snapshot(
                now,
                byId.values().stream()
                        .sorted(Comparator.comparing(LanguageInfo::id))
                        .toList(),
                newestLast.isEmpty()
                        ? Optional.empty()
                        : Optional.of(newestLast.getLast().isolation()));
    }
}
