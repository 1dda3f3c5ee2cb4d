package dev.codesensei.problem.problems;

import dev.codesensei.problem.caching.VersionedCache.Cached;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of one problem. */
@Path("/api/problems/{idOrSlug}")
@RunOnVirtualThread
class ProblemResource {

    private final ProblemService service;
    private final CallersView views;
    private final CurrentViewer caller;

    ProblemResource(ProblemService service, CallersView views, CurrentViewer caller) {
        this.service = service;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A problem",
            description =
                    "By id or slug. What is not public is found by its author and by admins, who are also told its"
                            + " state, hints and editorial. The ETag begins with its version, and is its version for"
                            + " those who may edit it; If-None-Match is answered with 304.")
    @APIResponse(
            responseCode = "200",
            description = "The problem",
            content = @Content(schema = @Schema(implementation = ToldProblem.class)))
    public Response get(@RestPath String idOrSlug, @Context Request request) {
        Viewer viewer = caller.viewer();
        if (viewer.isOneOfMany()) {
            Cached cached = service.everybodysView(idOrSlug);
            return answer(request, views.of(cached.version(), cached.body(), viewer));
        }
        return answer(request, views.of(service.get(idOrSlug, viewer), viewer));
    }

    private static Response answer(Request request, CallersView.Told told) {
        var tag = new EntityTag(told.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(told.body(), MediaType.APPLICATION_JSON_TYPE)
                        .tag(tag)
                        .build();
    }

    @GET
    @Path("/editorial")
    @Operation(summary = "How a problem is solved", description = "For whoever has solved it, and for its authors.")
    public EditorialView editorial(@RestPath String idOrSlug) {
        return new EditorialView(service.editorial(idOrSlug, caller.viewer()));
    }
}
