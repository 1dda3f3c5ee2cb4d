package dev.codesensei.execution.rejudging;

import dev.codesensei.defaults.RequestIdentity;
import dev.codesensei.execution.verdict.Revising.Replaced;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of judging grades again, for services; the gateway does not lead here. */
@Path("/internal/grades")
@RunOnVirtualThread
@RolesAllowed("service")
class RejudgingResource {

    private static final int ACCEPTED = 202;

    private final RejudgingService service;

    RejudgingResource(RejudgingService service) {
        this.service = service;
    }

    /** What was begun; the result is where all results are. */
    record Begun(String jobId) {}

    /** What became of each, in the order in which they were asked for. */
    record Revised(List<Replaced> items) {}

    @POST
    @Path("/{jobId}/verifications")
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Judge the program of a grade again",
            description = "By any test set, on the lane that nobody waits for. The grade stays as it is.")
    public Begun verify(@RestPath String jobId, @NotNull @Valid NewVerification asked, RoutingContext context) {
        return new Begun(
                service.verify(jobId, asked, RequestIdentity.trace(context).traceId()));
    }

    @POST
    @Path("/revisions")
    @Operation(
            summary = "Give grades the verdicts of jobs in which they were judged again",
            description =
                    "Each only if it still has the revision that was seen: DONE, OVERTAKEN, or GONE where a job is"
                            + " not there or has not been judged. A repeat changes nothing and is told DONE.")
    public Revised revise(@NotNull @Valid NewRevisions asked) {
        return new Revised(service.revise(asked));
    }
}
