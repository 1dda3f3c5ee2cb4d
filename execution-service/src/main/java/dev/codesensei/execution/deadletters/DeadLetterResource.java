package dev.codesensei.execution.deadletters;

import dev.codesensei.judge.queue.DeadLetters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** HTTP face of jobs that no runner could do, for operators. */
@Path("/api/admin/execution/dead-letters")
@RunOnVirtualThread
@RolesAllowed("admin")
class DeadLetterResource {

    private static final String ID = "\\d{1,18}-\\d{1,18}-\\d{1,3}";

    private final DeadLetterService service;

    DeadLetterResource(DeadLetterService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "Jobs that no runner could do, the newest first")
    public DeadLetterPage list(
            @RestQuery
                    @DefaultValue(DeadLetters.NEWEST)
                    @Pattern(regexp = "\\+|" + ID, message = "must be what the page before has as next") String after,
            @RestQuery
                    @DefaultValue("50")
                    @Pattern(regexp = "[1-9]\\d?|100", message = "must be a whole number from 1 to 100") String limit) {
        return service.list(after, Integer.parseInt(limit));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Submit such a job again",
            description = "As a new job of the same owner; the result of the old one stays as it is.")
    public Response replay(@RestPath @Pattern(regexp = ID, message = "must be the id of a dead letter") String id) {
        String job = service.replay(id);
        return Response.accepted(Map.of("jobId", job))
                .header(HttpHeaders.LOCATION, "/api/execution/result/" + job)
                .build();
    }
}
