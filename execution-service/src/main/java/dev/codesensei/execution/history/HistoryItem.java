package dev.codesensei.execution.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.execution.result.Status;
import dev.codesensei.execution.verdict.HistoryEntry;
import dev.codesensei.execution.verdict.HistoryEntry.Ending;
import dev.codesensei.execution.verdict.HistoryEntry.Usage;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job in its owner's history: what it was and what came of it, without the program and what it printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryItem(
        String jobId,
        JobKind kind,
        Status status,
        String language,
        @Nullable Verdict verdict,
        @Nullable String problemId,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Long cpuMillis,
        @Nullable Long wallMillis,
        @Nullable Long peakMemoryKib) {

    static HistoryItem of(HistoryEntry entry, Status status) {
        Ending ending = entry.outcome();
        Usage usage = ending == null ? null : ending.run();
        return new HistoryItem(
                entry.jobId(),
                entry.job().kind(),
                status,
                entry.job().program().language(),
                ending == null ? null : ending.verdict(),
                entry.job().problemId(),
                entry.createdAt(),
                ending == null ? null : ending.finishedAt(),
                usage == null ? null : usage.cpuMillis(),
                usage == null ? null : usage.wallMillis(),
                usage == null ? null : usage.peakMemoryKib());
    }
}
