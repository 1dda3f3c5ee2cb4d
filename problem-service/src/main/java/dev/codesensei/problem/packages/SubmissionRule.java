package dev.codesensei.problem.packages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds for the submissions that a pattern matches, in all and on some tests. */
public record SubmissionRule(
        String pattern,
        @Nullable String language,
        @Nullable String entrypoint,
        List<Person> authors,
        boolean modelSolution,
        Requirement overall,
        Map<String, Requirement> onTests) {

    public SubmissionRule {
        authors = List.copyOf(authors);
        onTests = Map.copyOf(onTests);
    }

    static SubmissionRule of(String pattern, Requirement overall) {
        return new SubmissionRule(pattern, null, null, List.of(), false, overall, Map.of());
    }

    SubmissionRule with(Requirement requirement) {
        return new SubmissionRule(pattern, language, entrypoint, authors, modelSolution, requirement, onTests);
    }
}
