package dev.codesensei.problem.problems;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Input and output as a statement shows them. */
public record Example(
        @NotNull @Size(max = 10_000) String input,
        @NotNull @Size(max = 10_000) String output,
        @Size(max = 5_000) @Nullable String explanation) {}
