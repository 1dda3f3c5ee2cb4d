package dev.codesensei.problem.problems;

import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.packages.StatementFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people read of a problem.
 *
 * @param statement Markdown with math, unless it is what a package brought
 * @param format how the statement is written
 * @param hints from the first to the one that says most
 * @param starterCode what the author lets learners begin with, by language
 * @param editorial how it is solved, in Markdown
 */
public record ProblemText(
        String title,
        Difficulty difficulty,
        List<String> topics,
        String statement,
        StatementFormat format,
        List<String> constraints,
        List<Example> examples,
        List<String> hints,
        Map<String, String> starterCode,
        @Nullable String editorial) {

    public ProblemText {
        topics = List.copyOf(topics);
        constraints = List.copyOf(constraints);
        examples = List.copyOf(examples);
        hints = List.copyOf(hints);
        // Problems that were stored before there was any have none.
        starterCode = starterCode == null ? Map.of() : Map.copyOf(starterCode);
    }
}
