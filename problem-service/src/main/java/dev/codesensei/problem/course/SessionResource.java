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

/** HTTP face of the sessions of the course. */
@Path("/api/sessions/{id}")
@RunOnVirtualThread
class SessionResource {

    private final CourseService service;
    private final CurrentViewer caller;
    private final TaggedAnswer answer;

    SessionResource(CourseService service, CurrentViewer caller, TaggedAnswer answer) {
        this.service = service;
        this.caller = caller;
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "A session of the course",
            description = "Its lesson as Markdown and as HTML that is safe to show, its problems and cheat sheets, and"
                    + " the sessions before and after it. Readable by anyone. Sign-in sessions are elsewhere.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response get(@RestPath String id, @Context Request request) {
        return answer.of(request, service.session(id, caller.viewer()));
    }
}
