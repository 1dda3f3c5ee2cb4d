package dev.codesensei.problem.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of the cheat sheets. */
@Path("/api/cheatsheets")
@RunOnVirtualThread
class CheatSheetResource {

    private final CourseService service;
    private final TaggedAnswer answer;

    CheatSheetResource(CourseService service, TaggedAnswer answer) {
        this.service = service;
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "Cheat sheets",
            description =
                    "In the order of the course, by language and topic where these are given. Readable by anyone.")
    @APIResponse(
            responseCode = "200",
            description = "The cheat sheets, without their texts",
            content = @Content(schema = @Schema(implementation = CheatSheetList.class)))
    public Response list(
            @RestQuery @Size(max = 40) @Nullable String language,
            @RestQuery @Size(max = 40) @Nullable String topic,
            @Context Request request) {
        return answer.of(request, service.cheatSheets(given(language), given(topic)));
    }

    @GET
    @Path("/{slug}")
    @Operation(summary = "A cheat sheet", description = "As Markdown and as HTML that is safe to show.")
    @APIResponse(
            responseCode = "200",
            description = "The cheat sheet",
            content = @Content(schema = @Schema(implementation = CheatSheetView.class)))
    public Response get(@RestPath String slug, @Context Request request) {
        return answer.of(request, service.cheatSheet(slug));
    }

    /** A form that is left empty sends an empty text. */
    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }
}
