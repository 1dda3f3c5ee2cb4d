package dev.codesensei.problem.statistics;

import dev.codesensei.problem.attempts.Attempts;
import dev.codesensei.problem.problems.CurrentViewer;
import dev.codesensei.problem.problems.ProblemService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of statistics. */
@Path("/api/problems/{idOrSlug}/stats")
@RunOnVirtualThread
class StatsResource {

    private final ProblemService problems;
    private final Attempts attempts;
    private final CurrentViewer caller;

    StatsResource(ProblemService problems, Attempts attempts, CurrentViewer caller) {
        this.problems = problems;
        this.attempts = attempts;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What came of programs for a problem",
            description = "Of all grades, as they stand now; failures of ours and what was cancelled do not count. Time"
                    + " and memory are those of accepted programs, in fixed ranges.")
    public StatsView get(@RestPath String idOrSlug) {
        String problemId = problems.get(idOrSlug, caller.viewer()).id();
        return StatsView.of(attempts.of(problemId));
    }
}
