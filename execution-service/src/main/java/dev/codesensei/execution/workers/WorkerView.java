package dev.codesensei.execution.workers;

import dev.codesensei.judge.Isolation;
import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.queue.WorkerInfo;
import java.time.Instant;
import java.util.List;

/**
 * A runner as an operator sees it.
 *
 * @param state {@code up}, {@code draining} when it was told to take no more jobs, or {@code silent} when it has not
 *     reported for twelve seconds
 * @param slots jobs it can do at once
 * @param busy jobs it is doing
 * @param ready sandboxes that wait for a job
 */
record WorkerView(
        String id,
        String state,
        String version,
        Instant startedAt,
        Instant seenAt,
        int slots,
        int busy,
        int ready,
        List<Language> languages,
        Isolation isolation) {

    /** What it runs. */
    record Language(String id, String version) {

        static Language of(LanguageInfo info) {
            return new Language(info.id(), info.version());
        }
    }

    static WorkerView of(WorkerInfo worker, boolean silent) {
        String state = silent ? "silent" : worker.draining() ? "draining" : "up";
        return new WorkerView(
                worker.id(),
                state,
                worker.version(),
                worker.startedAt(),
                worker.seenAt(),
                worker.slots(),
                worker.busy(),
                worker.ready(),
                worker.languages().stream().map(Language::of).toList(),
                worker.isolation());
    }
}
