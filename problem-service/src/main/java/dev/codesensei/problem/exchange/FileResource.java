package dev.codesensei.problem.exchange;

import dev.codesensei.errors.ApiException;
import dev.codesensei.problem.blobs.OpenBlob;
import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of pictures and other files that a statement shows. */
@Path("/api/problems/{idOrSlug}/files/{path:.+}")
@RunOnVirtualThread
class FileResource {

    /** Everything else is a program, data, or nothing that a statement shows. */
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "svg", "image/svg+xml",
            "pdf", "application/pdf");

    /** A picture may hold a script, which must not run when somebody opens it by itself. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final FileService service;
    private final CurrentViewer caller;

    FileResource(FileService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A file that a statement shows",
            description = "Pictures beside the statement of a package, and statements that are PDF files.")
    public Response get(@RestPath String idOrSlug, @RestPath String path) throws IOException {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null) {
            throw new ApiException(ExchangeErrors.NO_SUCH_FILE, null);
        }
        OpenBlob file = service.open(idOrSlug, path, caller.viewer());
        return Response.ok(file.bytes(), type)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
