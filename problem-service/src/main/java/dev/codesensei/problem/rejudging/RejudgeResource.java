package dev.codesensei.problem.rejudging;

import dev.codesensei.problem.jobs.Started;
import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of judging again. */
@Path("/api/problems/{id}/rejudge")
@RunOnVirtualThread
@RolesAllowed({"author", "admin"})
class RejudgeResource {

    private final RejudgeService service;
    private final CurrentViewer caller;

    RejudgeResource(RejudgeService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    /**
     * What was begun.
     *
     * @param rejudgeId the rejudge that can be applied; when it is begun it has the id of its job
     */
    record StartedRejudge(String jobId, String rejudgeId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Judge the grades of a problem again",
            description =
                    "By the tests that it has now, on the lane that nobody waits for. The job's report shows which"
                            + " verdicts would change; nothing is changed before it is applied. The body may name the verdicts"
                            + " that are looked at, a time since which, and a language.")
    @APIResponse(
            responseCode = "202",
            description = "The job; Location leads to it",
            content = @Content(schema = @Schema(implementation = StartedRejudge.class)))
    public Response start(@RestPath String id, @Valid @Nullable NewRejudge wanted) {
        String job = service.start(id, Objects.requireNonNullElse(wanted, NewRejudge.OF_ALL), caller.viewer());
        return started(job, job);
    }

    /** Clients that leave nothing out name any media type for nothing. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response start(@RestPath String id) {
        return start(id, NewRejudge.OF_ALL);
    }

    @GET
    @Path("/{rejudge}")
    @Operation(
            summary = "Which grades would change, or have been changed",
            description =
                    "A hundred at a time; next is what to send as after. There once the job has ended, for six days.")
    public RejudgeView get(
            @RestPath String id, @RestPath String rejudge, @RestQuery @DefaultValue("0") @Min(0) int after) {
        return service.get(id, rejudge, after, caller.viewer());
    }

    @POST
    @Path("/{rejudge}/apply")
    @Operation(
            summary = "Change the grades that differ",
            description = "Each only if it still has the verdict that it was compared with. Verdicts before it stay"
                    + " readable in the result. A job that was interrupted is begun again in the same way, and goes on."
                    + " 409 when the problem has changed since, or all is done.")
    @APIResponse(
            responseCode = "202",
            description = "The job; Location leads to it",
            content = @Content(schema = @Schema(implementation = StartedRejudge.class)))
    public Response apply(@RestPath String id, @RestPath String rejudge) {
        return started(service.apply(id, rejudge, caller.viewer()), rejudge);
    }

    private static Response started(String job, String rejudge) {
        return Started.answer(job, new StartedRejudge(job, rejudge));
    }
}
