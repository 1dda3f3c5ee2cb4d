package dev.codesensei.problem.editing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test as its author sends it.
 *
 * @param name its number where it is absent
 */
record NewTest(
        @Size(min = 1, max = 100) @Nullable String name,
        @NotNull String input,
        @NotNull String expected,
        boolean hidden,
        @Size(max = 64) @Nullable List<@NotNull @Size(max = 4_000) String> args,
        @Size(max = 5_000) @Nullable String explanation,
        @Size(max = 5_000) @Nullable String hint) {}
