package dev.codesensei.problem.exchange;

import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of packages that go. */
@Path("/api/problems/{id}/export")
@RunOnVirtualThread
@RolesAllowed({"author", "admin"})
class ExportResource {

    private final ExportService service;
    private final CurrentViewer caller;

    ExportResource(ExportService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Produces("application/zip")
    @Operation(
            summary = "A problem as a package",
            description =
                    "Format 2025-09, for its author and admins. What came in a package and was not changed goes out"
                            + " as it came.")
    public Response get(@RestPath String id) throws IOException {
        ExportService.Export export = service.export(id, caller.viewer());
        return Response.ok(export.bytes())
                .header(HttpHeaders.CONTENT_LENGTH, export.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .build();
    }
}
