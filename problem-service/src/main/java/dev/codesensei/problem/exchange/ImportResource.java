package dev.codesensei.problem.exchange;

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

/** HTTP face of packages that come. */
@Path(ImportResource.PATH)
@RunOnVirtualThread
@RolesAllowed({"author", "admin"})
class ImportResource {

    static final String PATH = "/api/problems/import";

    private final ImportService service;
    private final CurrentViewer caller;

    ImportResource(ImportService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes("application/zip")
    @Operation(
            summary = "Take in a problem package",
            description =
                    "Formats legacy, legacy-icpc, 2023-07-draft and 2025-09. The job says how far it is, and has a"
                            + " report for each file. What comes of it is a draft under the slug that the package's folder has;"
                            + " a draft of the caller's own with this slug gets a new version. name stands in for a folder where"
                            + " the archive has none.")
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
