package dev.codesensei.problem.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a group of a scoring problem is scored. No largest score means that there is no bound. */
public record Scoring(Aggregation aggregation, @Nullable Integer maxScore, List<String> requirePass) {

    public Scoring {
        requirePass = List.copyOf(requirePass);
    }
}
