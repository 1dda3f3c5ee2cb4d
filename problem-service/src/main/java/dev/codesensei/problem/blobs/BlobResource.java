package dev.codesensei.problem.blobs;

import dev.codesensei.errors.ApiException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Hands bytes to our own services. */
@Path("/internal/blobs/{digest}")
@RunOnVirtualThread
@RolesAllowed("service")
class BlobResource {

    private static final String FOREVER = "private, max-age=31536000, immutable";

    private final BlobStore blobs;

    BlobResource(BlobStore blobs) {
        this.blobs = blobs;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Bytes by their digest", description = "They never change. For our own services only.")
    public Response get(
            @RestPath @Pattern(regexp = "sha256:[0-9a-f]{64}", message = "must be sha256: and 64 hexadecimal digits") String digest,
            @Context Request request)
            throws IOException {
        OpenBlob blob = blobs.open(new BlobDigest(digest))
                .orElseThrow(() -> new ApiException(BlobErrors.UNKNOWN, "Nothing is kept as " + digest));
        var tag = new EntityTag(digest);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            blob.close();
            return unchanged.build();
        }
        return Response.ok(blob.bytes())
                .header(HttpHeaders.CONTENT_LENGTH, blob.size())
                .header(HttpHeaders.CACHE_CONTROL, FOREVER)
                .tag(tag)
                .build();
    }
}
