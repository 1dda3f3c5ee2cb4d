package dev.codesensei.execution.history;

import dev.codesensei.execution.result.Status;
import dev.codesensei.execution.verdict.HistoryEntry;
import dev.codesensei.execution.verdict.HistoryKey.Place;
import dev.codesensei.execution.verdict.HistoryPart;
import dev.codesensei.execution.verdict.HistoryRange;
import dev.codesensei.execution.verdict.HistoryRepository;
import dev.codesensei.judge.queue.JobQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells users what they have run so far. */
@ApplicationScoped
class HistoryService {

    private final HistoryRepository history;
    private final JobQueue queue;

    HistoryService(HistoryRepository history, JobQueue queue) {
        this.history = history;
        this.queue = queue;
    }

    HistoryPage page(String owner, HistoryFilter filter, Optional<Place> after, int limit) {
        HistoryPart<HistoryEntry> found = history.newest(new HistoryRange(owner, after), filter, limit);
        return new HistoryPage(found.entries().stream().map(this::item).toList(), found.next());
    }

    private HistoryItem item(HistoryEntry entry) {
        return HistoryItem.of(entry, entry.verdict().map(Status::of).orElseGet(() -> statusOf(entry.jobId())));
    }

    /** How far a job is that has no verdict is known to the queue only. */
    private Status statusOf(String jobId) {
        return switch (queue.place(jobId).state()) {
            case QUEUED, UNKNOWN -> Status.QUEUED;
            case LEASED, DONE -> Status.PROCESSING;
        };
    }
}
