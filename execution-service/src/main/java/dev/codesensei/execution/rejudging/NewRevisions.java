package dev.codesensei.execution.rejudging;

import dev.codesensei.execution.verdict.Revising.Cause;
import dev.codesensei.execution.verdict.Revising.Replacement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Grades that are to have the verdicts of the jobs in which they were judged again.
 *
 * @param rejudge which of all rejudges this is a part of; its own replacements may be repeated
 * @param by the user who wants it
 */
record NewRevisions(
        @NotBlank @Size(max = 64) String rejudge,
        @NotBlank String problemId,
        int problemVersion,
        @NotBlank @Size(max = 128) String by,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items) {

    /**
     * One of them.
     *
     * @param revision which the grade had when the two were compared
     * @param verification the job in which it was judged again
     */
    record Item(
            @NotBlank String jobId,
            @Min(0) int revision,
            @NotBlank String verification) {

        Replacement replacement() {
            return new Replacement(jobId, revision, verification);
        }
    }

    Cause cause() {
        return new Cause(rejudge, problemId, problemVersion, by);
    }
}
