package dev.codesensei.problem.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as one caller reads it.
 *
 * @param acceptanceRate share of attempts that were accepted, from 0 to 100; null where nobody has tried
 * @param solved whether the caller has had a program accepted
 */
@Schema(name = "ToldProblem")
record ToldProblem(
        @JsonUnwrapped ProblemView problem,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double acceptanceRate,
        boolean solved) {}
