package dev.codesensei.execution.grades;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of the list of grades, for services; the gateway does not lead here. */
@Path("/internal/grades")
@RunOnVirtualThread
@RolesAllowed("service")
class GradeResource {

    private static final int MOST = 1_000;

    private final GradeList list;

    GradeResource(GradeList list) {
        this.list = list;
    }

    @GET
    @Operation(
            summary = "All grades in the order in which they became final",
            description =
                    "Behind a place, from the first with 0. A grade that is judged again comes once more, with the same"
                            + " jobId, a higher revision, and in replaces what it came to before. None is skipped, and the"
                            + " order never changes. With problemId, those of one problem.")
    public GradePage list(
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("500") @Min(1) @Max(MOST) int limit,
            @RestQuery @Nullable String problemId) {
        return GradePage.of(
                problemId == null ? list.behind(after, limit) : list.ofProblemBehind(problemId, after, limit));
    }
}
