package dev.codesensei.problem.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.problem.packages.Difficulty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem in a list.
 *
 * @param state told to its author
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemItem(
        String id,
        String slug,
        String title,
        Difficulty difficulty,
        List<String> topics,
        @Nullable String state) {

    static ProblemItem of(Entry entry, String user) {
        return new ProblemItem(
                entry.id(),
                entry.slug(),
                entry.title(),
                entry.difficulty(),
                entry.topics(),
                entry.author().equals(user) ? entry.state().label() : null);
    }
}
