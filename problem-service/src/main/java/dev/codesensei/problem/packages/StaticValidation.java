package dev.codesensei.problem.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test of the source text that a group adds. No score means that it is passed or failed. */
public record StaticValidation(@Nullable Integer maxScore, List<String> arguments) {

    public StaticValidation {
        arguments = List.copyOf(arguments);
    }
}
