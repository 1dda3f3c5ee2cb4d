package dev.codesensei.problem.publishing;

import dev.codesensei.problem.jobs.Started;
import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** HTTP face of packages that come to be judged and not to stay. */
@Path("/api/problems/import/check")
@RunOnVirtualThread
@RolesAllowed({"author", "admin"})
class CheckResource {

    private final CheckService service;
    private final CurrentViewer caller;

    CheckResource(CheckService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes("application/zip")
    @Operation(
            summary = "Judge the solutions of a problem package and keep nothing",
            description =
                    "The package is read as for an import, and its solutions are judged as for publishing, but no problem"
                            + " comes of it. The job's report has what was found in each file, and what came of each"
                            + " solution in each test; the job is refused where one is not as promised.")
    @APIResponse(
            responseCode = "202",
            description = "The job; Location leads to it",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response start(InputStream archive, @RestQuery @DefaultValue("") @Size(max = 200) String name)
            throws IOException {
        String job = service.start(
                archive, name, Objects.requireNonNull(caller.viewer().user()));
        return new Started(job).answer();
    }
}
