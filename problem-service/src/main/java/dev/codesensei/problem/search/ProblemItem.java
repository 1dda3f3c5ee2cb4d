package dev.codesensei.problem.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.problem.attempts.Standing;
import dev.codesensei.problem.packages.Difficulty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem in a list.
 *
 * @param acceptanceRate share of attempts that were accepted, from 0 to 100; null where nobody has tried
 * @param solved whether the caller has had a program accepted
 * @param state told to its author
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemItem(
        String id,
        String slug,
        String title,
        Difficulty difficulty,
        List<String> topics,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double acceptanceRate,
        boolean solved,
        @Nullable String state) {

    static ProblemItem of(Entry entry, String user, Standing standing) {
        return new ProblemItem(
                entry.id(),
                entry.slug(),
                entry.title(),
                entry.difficulty(),
                entry.topics(),
                standing.rate(entry.id()),
                standing.isSolved(entry.id()),
                entry.author().equals(user) ? entry.state().label() : null);
    }
}
