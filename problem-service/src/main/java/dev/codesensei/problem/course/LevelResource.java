package dev.codesensei.problem.course;

import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of the levels of the course. */
@Path("/api/levels")
@RunOnVirtualThread
class LevelResource {

    private final CourseService service;
    private final CurrentViewer caller;
    private final TaggedAnswer answer;

    LevelResource(CourseService service, CurrentViewer caller, TaggedAnswer answer) {
        this.service = service;
        this.caller = caller;
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "All levels of the course",
            description = "The youngest first, with their sessions and problems. Readable by anyone.")
    @APIResponse(
            responseCode = "200",
            description = "The levels",
            content = @Content(schema = @Schema(implementation = LevelList.class)))
    public Response list(@Context Request request) {
        return answer.of(request, service.levels(caller.viewer()));
    }

    @GET
    @Path("/{ageGroup}")
    @Operation(
            summary = "The level for an age group",
            description = "11-12, 13-14, 15-18 or adult; 11-14 stands for the first two together. The ETag changes with"
                    + " what is told; If-None-Match is answered with 304.")
    @APIResponse(
            responseCode = "200",
            description = "The level",
            content = @Content(schema = @Schema(implementation = LevelView.class)))
    public Response get(@RestPath String ageGroup, @Context Request request) {
        return answer.of(request, service.level(ageGroup, caller.viewer()));
    }
}
