package dev.codesensei.problem.editing;

import dev.codesensei.problem.problems.CurrentViewer;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemView;
import dev.codesensei.problem.problems.VersionTag;
import dev.codesensei.problem.problems.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of what authors do. */
@Path("/api/problems")
@RunOnVirtualThread
@RolesAllowed({"author", "admin"})
class EditingResource {

    private final EditingService service;
    private final VersionService versions;
    private final CurrentViewer caller;

    EditingResource(EditingService service, VersionService versions, CurrentViewer caller) {
        this.service = service;
        this.versions = versions;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Make a problem",
            description = "It is a draft that its author and admins see. The slug is normalised, and made of the title"
                    + " where there is none. Limits that are left open are the usual ones.")
    @APIResponse(
            responseCode = "201",
            description = "The problem",
            content = @Content(schema = @Schema(implementation = ProblemView.class)))
    public Response create(@Valid @NotNull NewProblem request) {
        Viewer viewer = caller.viewer();
        Problem problem = service.create(request, Objects.requireNonNull(viewer.user()));
        return answer(created(problem), problem, viewer);
    }

    /** As a text: an address would be completed with that of this service, which only the gateway knows. */
    private static Response.ResponseBuilder created(Problem problem) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/problems/" + problem.id());
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Replace a problem, except its tests",
            description = "If-Match has to have the ETag that the change is based on: 428 without one, 412 for another."
                    + " Limits, languages and checker cannot change while the problem is published.")
    @APIResponse(
            responseCode = "200",
            description = "The problem",
            content = @Content(schema = @Schema(implementation = ProblemView.class)))
    public Response edit(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NewProblem request) {
        Viewer viewer = caller.viewer();
        return answer(Response.ok(), service.edit(id, request, new SeenVersion(ifMatch), viewer), viewer);
    }

    @PUT
    @Path("/{id}/tests")
    @Operation(
            summary = "Replace the tests of a problem",
            description = "In the order in which they are judged. What is hidden is never shown to anybody but its"
                    + " authors. Needs If-Match, and a problem that is not published.")
    @APIResponse(
            responseCode = "200",
            description = "The problem",
            content = @Content(schema = @Schema(implementation = ProblemView.class)))
    public Response replaceTests(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NewTests request) {
        Viewer viewer = caller.viewer();
        return answer(Response.ok(), service.replaceTests(id, request, new SeenVersion(ifMatch), viewer), viewer);
    }

    @POST
    @Path("/{id}/unpublish")
    @Operation(summary = "Make a draft of a problem again", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The problem",
            content = @Content(schema = @Schema(implementation = ProblemView.class)))
    public Response unpublish(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Viewer viewer = caller.viewer();
        return answer(Response.ok(), service.unpublish(id, new SeenVersion(ifMatch), viewer), viewer);
    }

    @POST
    @Path("/{id}/retire")
    @Operation(
            summary = "Take a published problem out of the lists",
            description = "It stays readable at its address. Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The problem",
            content = @Content(schema = @Schema(implementation = ProblemView.class)))
    public Response retire(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Viewer viewer = caller.viewer();
        return answer(Response.ok(), service.retire(id, new SeenVersion(ifMatch), viewer), viewer);
    }

    @GET
    @Path("/{id}/versions")
    @Operation(summary = "The changes of a problem, the newest first", description = "For its author and admins.")
    public VersionPage versions(
            @RestPath String id,
            @RestQuery
                    @Pattern(regexp = "[1-9]\\d{0,8}", message = "must be what the page before has as next") @Nullable String after,
            @RestQuery
                    @DefaultValue("50")
                    @Pattern(regexp = "[1-9]\\d?|100", message = "must be a whole number from 1 to 100") String limit) {
        OptionalInt before = after == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(after));
        return versions.page(id, before, Integer.parseInt(limit), caller.viewer());
    }

    private static Response answer(Response.ResponseBuilder response, Problem problem, Viewer viewer) {
        return response.entity(ProblemView.of(problem, viewer))
                .tag(VersionTag.of(problem))
                .build();
    }
}
