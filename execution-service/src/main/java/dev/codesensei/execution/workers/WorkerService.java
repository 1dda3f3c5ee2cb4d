package dev.codesensei.execution.workers;

import dev.codesensei.errors.ApiException;
import dev.codesensei.judge.queue.QueueInsight;
import dev.codesensei.judge.queue.WorkerControl;
import dev.codesensei.judge.queue.WorkerInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;

/** Lists runners and holds them back. */
@ApplicationScoped
class WorkerService {

    private final QueueInsight insight;
    private final WorkerControl control;
    private final Clock clock;

    WorkerService(QueueInsight insight, WorkerControl control, Clock clock) {
        this.insight = insight;
        this.control = control;
        this.clock = clock;
    }

    WorkerList list() {
        Instant now = clock.instant();
        return new WorkerList(insight.workers().stream()
                .sorted(Comparator.comparing(WorkerInfo::id))
                .map(worker -> WorkerView.of(worker, worker.wasSilentAt(now)))
                .toList());
    }

    void drain(String worker, boolean drain) {
        if (!control.drain(worker, drain)) {
            throw new ApiException(WorkerErrors.WORKER_NOT_FOUND, null);
        }
    }
}
