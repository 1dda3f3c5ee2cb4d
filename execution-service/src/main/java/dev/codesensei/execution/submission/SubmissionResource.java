package dev.codesensei.execution.submission;

import dev.codesensei.defaults.RequestIdentity;
import dev.codesensei.execution.submission.SubmissionService.Answer;
import dev.codesensei.execution.submission.SubmissionService.Sender;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of submissions. */
@Path("/api/execution/submit")
@RunOnVirtualThread
@Authenticated
class SubmissionResource {

    private final SubmissionService service;
    private final SubmissionConfig config;
    private final JsonWebToken caller;

    SubmissionResource(SubmissionService service, SubmissionConfig config, JsonWebToken caller) {
        this.service = service;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Run a program", description = "With wait the answer is the result, if it comes in time.")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "202", description = "The job waits; Location names its result")
    public Response submit(
            @NotNull NewSubmission request,
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false", message = "must be true or false") String wait,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{1,128}") @Nullable String idempotencyKey,
            RoutingContext context)
            throws InterruptedException {
        boolean waits = Boolean.TRUE.equals(request.waits()) || Boolean.parseBoolean(wait);
        var sender = new Sender(
                caller.getSubject(),
                idempotencyKey,
                RequestIdentity.trace(context).traceId());
        Answer answer = service.submit(request, sender, waits ? config.maxWait() : Duration.ZERO);
        return switch (answer) {
            case Answer.Finished(var result) -> Response.ok(result).build();
            case Answer.Waiting(var accepted) ->
                Response.accepted(accepted)
                        .header(HttpHeaders.LOCATION, "/api/execution/result/" + accepted.jobId())
                        .build();
        };
    }
}
