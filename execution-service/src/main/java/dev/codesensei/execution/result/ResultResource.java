package dev.codesensei.execution.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.execution.following.Position;
import dev.codesensei.execution.result.ResultService.Reader;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of results. */
@Path("/api/execution/result/{jobId}")
@RunOnVirtualThread
@Authenticated
class ResultResource {

    /** Roles that read results of others: those who grade, those who run the house, and our own services. */
    private static final Set<String> READ_ALL = Set.of("admin", "teacher", "service");

    /** Read as text, because the framework answers 404 for a number that is none. */
    private static final String SECONDS = "[0-9]|[1-5][0-9]|60";

    private final ResultService service;
    private final EventStreams events;
    private final JsonWebToken caller;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    ResultResource(
            ResultService service,
            EventStreams events,
            JsonWebToken caller,
            SecurityIdentity identity,
            ObjectMapper json) {
        this.service = service;
        this.events = events;
        this.caller = caller;
        this.identity = identity;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "The result of a job",
            description =
                    "waitSeconds holds the answer until the job is final; 202 says that it was not in time. fields"
                            + " names the parts that are wanted, such as status,verdict,run.stdout. An answer has an"
                            + " ETag that changes with the status, so that If-None-Match is answered with 304.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(schema = @Schema(implementation = ResultView.class)))
    public Response get(
            @RestPath String jobId,
            @RestQuery @Nullable String fields,
            @Context Request request,
            @RestQuery @DefaultValue("0") @Pattern(regexp = SECONDS, message = "must be a whole number from 0 to 60") String waitSeconds)
            throws InterruptedException {
        var wait = Duration.ofSeconds(Long.parseLong(waitSeconds));
        Optional<FieldSelection> selection = Optional.ofNullable(fields).map(FieldSelection::parse);
        ResultView result = service.get(jobId, reader(), wait);
        var tag = new EntityTag(result.tag());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        boolean tooEarly = wait.isPositive() && result.verdict() == null;
        return Response.status(tooEarly ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(selection.isPresent() ? selection.get().of(json.valueToTree(result)) : result)
                .tag(tag)
                .build();
    }

    @DELETE
    @Operation(
            summary = "Cancel a job",
            description =
                    "Ends it wherever it is. 202 says that its runner was told and has not answered yet; a job that was"
                            + " over before stays as it is.")
    public RestResponse<ResultView> cancel(@RestPath String jobId) throws InterruptedException {
        ResultView result = service.cancel(jobId, owner());
        return RestResponse.status(
                result.verdict() == null ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK, result);
    }

    @GET
    @Path("/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "The life of a job as Server-Sent Events",
            description = "Ends after result. Last-Event-ID resumes behind the event that it names.")
    public Multi<OutboundSseEvent> events(
            @RestPath String jobId,
            @HeaderParam("Last-Event-ID") @DefaultValue("0") @Pattern(regexp = Position.PATTERN) String lastEventId) {
        service.find(jobId, reader());
        return events.follow(jobId, Position.parse(lastEventId));
    }

    /** Reading what others run is one thing, ending it another. */
    private Reader owner() {
        return new Reader(caller.getSubject(), identity.hasRole("admin") || identity.hasRole("service"));
    }

    private Reader reader() {
        return new Reader(caller.getSubject(), identity.getRoles().stream().anyMatch(READ_ALL::contains));
    }
}
