package dev.codesensei.problem.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.codesensei.judge.Limits;
import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.statement.StatementHtml;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is read.
 *
 * @param statementHtml the statement, safe to show; math is left to the client. Absent where the statement is no text
 * @param starterCode what a learner begins with, in every language in which it may be solved
 * @param state told, like the three after it, to those who write it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record ProblemView(
        String id,
        String slug,
        ProblemKind kind,
        String title,
        Difficulty difficulty,
        List<String> topics,
        String statement,
        String statementFormat,
        @Nullable String statementHtml,
        List<String> constraints,
        List<Example> examples,
        Limits limits,
        List<String> languages,
        Map<String, String> starterCode,
        @JsonRawValue @Schema(implementation = Object.class) String checker,
        boolean stopsAtFailure,
        int version,
        TestCounts tests,
        @Nullable String state,
        @Nullable String author,
        @Nullable List<String> hints,
        @Nullable String editorial,
        Instant createdAt,
        Instant changedAt) {

    /** How many tests there are. */
    public record TestCounts(
            int total,
            @Schema(name = "public") @JsonProperty("public") int shown) {}

    public static ProblemView of(Problem problem, Viewer viewer) {
        boolean all = viewer.mayReadAll(problem);
        ProblemText text = problem.text();
        JudgingRules rules = problem.rules();
        TestDigests tests = problem.tests();
        return new ProblemView(
                problem.id(),
                problem.slug(),
                problem.kind(),
                text.title(),
                text.difficulty(),
                text.topics(),
                text.statement(),
                text.format().name().toLowerCase(Locale.ROOT),
                StatementHtml.of(text.statement(), text.format(), "/api/problems/" + problem.id() + "/files/")
                        .orElse(null),
                text.constraints(),
                text.examples(),
                rules.limits(),
                rules.languages(),
                Beginnings.of(text, rules),
                rules.checker(),
                rules.stopsAtFailure(),
                problem.version(),
                tests == null ? new TestCounts(0, 0) : new TestCounts(tests.total(), tests.publicTotal()),
                all ? problem.stage() : null,
                all ? problem.author() : null,
                all ? text.hints() : null,
                all ? text.editorial() : null,
                problem.createdAt(),
                problem.changedAt());
    }
}
