package dev.codesensei.problem.problems;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Input and output as a statement shows them.
 *
 * @param interaction what is said where a program talks with the judge: lines of the judge behind {@code <}, of the program
 *     behind {@code >}, and {@code ---} between two runs; then input and output are empty
 */
public record Example(
        @NotNull @Size(max = 10_000) String input,
        @NotNull @Size(max = 10_000) String output,
        @Size(max = 5_000) @Nullable String explanation,
        @Size(max = 10_000) @Nullable String interaction) {

    /** Of a conversation. */
    public static Example of(String interaction, @Nullable String explanation) {
        return new Example("", "", explanation, interaction);
    }
}
