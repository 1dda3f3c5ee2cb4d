package dev.codesensei.problem.publishing;

import dev.codesensei.problem.jobs.Started;
import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP face of publishing. */
@Path("/api/problems/{id}/publish")
@RunOnVirtualThread
@RolesAllowed({"author", "admin"})
class PublishResource {

    private final PublishService service;
    private final CurrentViewer caller;

    PublishResource(PublishService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Prove and publish a problem",
            description =
                    "All solutions of its package, and those that are sent, are judged by all tests. When each is as"
                            + " its author says, and one at least is accepted, the problem is published. The job's report"
                            + " names the test that breaks.")
    @APIResponse(
            responseCode = "202",
            description = "The job; Location leads to it",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response publish(@RestPath String id, @Valid @Nullable NewProof proof) throws IOException {
        String job = service.start(id, Objects.requireNonNullElse(proof, NewProof.NOTHING), caller.viewer());
        return new Started(job).answer();
    }

    /** Clients that send no solutions name any media type for them. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response publish(@RestPath String id) throws IOException {
        return publish(id, NewProof.NOTHING);
    }
}
