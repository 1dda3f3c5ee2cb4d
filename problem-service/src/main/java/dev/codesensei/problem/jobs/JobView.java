package dev.codesensei.problem.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
        String id,
        String kind,
        JobState state,
        JobProgress progress,

        @JsonRawValue @Schema(implementation = Object.class) @Nullable String report,

        @JsonRawValue @Schema(implementation = Object.class) @Nullable String error,

        Instant createdAt) {

    /** So many of so many steps; a total of 0 is not known yet. */
    record JobProgress(int done, int total, String message) {}

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                new JobProgress(job.done(), job.total(), job.message()),
                job.report(),
                job.error(),
                job.createdAt());
    }
}
