package dev.codesensei.execution.submission;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A solution of a problem's author, as the problem service sends it.
 *
 * @param owner the author, whose turns it takes
 * @param files the main one first
 */
record Verification(
        @NotBlank @Size(max = 128) String owner,
        @NotBlank String problemId,
        @NotBlank @Pattern(regexp = "sha256:[0-9a-f]{64}") String testSet,
        @NotBlank String language,
        @NotEmpty List<@NotNull SourceFile> files,
        @NotNull Limits limits) {}
