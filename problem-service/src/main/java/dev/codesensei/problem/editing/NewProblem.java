package dev.codesensei.problem.editing;

import dev.codesensei.judge.grading.Checker;
import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.problems.Example;
import dev.codesensei.problem.problems.ProblemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as its author sends it, without the tests.
 *
 * @param slug its name in addresses; made of the title where it is absent, and not changed later
 * @param starterCode what learners begin with, by language; made of the problem where it is absent
 * @param function of a function problem; one that is there stays as it is where none is sent
 */
record NewProblem(
        @Size(max = 200) @Nullable String slug,
        @NotBlank @Size(max = 120) String title,
        @NotNull Difficulty difficulty,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 40) String> topics,
        @NotBlank @Size(max = 100_000) String statement,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1_000) String> constraints,
        @Size(max = 20) @Nullable List<@NotNull @Valid Example> examples,
        @Nullable WantedLimits limits,
        @Size(max = 50) @Nullable List<@NotBlank String> languages,

        @Size(max = 3, message = "are at most three steps") @Nullable List<@NotBlank @Size(max = 5_000) String> hints,

        @Size(max = 20) @Nullable Map<@NotBlank String, @NotBlank @Size(max = 20_000) String> starterCode,

        @Size(max = 100_000) @Nullable String editorial,
        @Nullable ProblemKind kind,
        @Valid @Nullable NewFunction function,
        @Nullable Checker checker,
        @Nullable Boolean stopsAtFailure) {}
