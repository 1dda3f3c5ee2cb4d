package dev.codesensei.execution.rejudging;

import dev.codesensei.judge.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * By what a grade is to be judged again.
 *
 * @param owner whose turns it takes
 */
record NewVerification(
        @NotBlank @Size(max = 128) String owner,
        @NotBlank String problemId,
        int problemVersion,
        @NotBlank @Pattern(regexp = "sha256:[0-9a-f]{64}") String testSet,
        @NotNull Limits limits) {}
