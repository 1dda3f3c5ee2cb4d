package dev.codesensei.execution.result;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is shown of a job that has no verdict yet, and to whom. */
record JobHead(
        String jobId,
        String owner,
        JobKind kind,
        String language,
        Instant createdAt,
        @Nullable String traceId) {

    static JobHead of(Job job) {
        return new JobHead(
                job.jobId(), job.owner(), job.kind(), job.program().language(), job.createdAt(), job.traceId());
    }
}
