package dev.codesensei.execution.submission;

import dev.codesensei.execution.submission.Patience.Departure;
import dev.codesensei.execution.submission.SubmissionService.Answer;
import io.quarkus.security.Authenticated;
import io.quarkus.virtual.threads.VirtualThreads;
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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Senders senders;
    private final ExecutorService threads;

    SubmissionResource(
            SubmissionService service,
            SubmissionConfig config,
            Senders senders,
            @VirtualThreads ExecutorService threads) {
        this.service = service;
        this.config = config;
        this.senders = senders;
        this.threads = threads;
    }

    @POST
    @Operation(
            summary = "Run a program",
            description = "With wait the answer is the result, if it comes in time. With cancelOnDisconnect as well the"
                    + " program ends with the connection.")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "202", description = "The job waits; Location names its result")
    public Response run(
            @NotNull NewSubmission request,
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false", message = "must be true or false") String wait,
            @HeaderParam(Senders.KEY_HEADER) @Pattern(regexp = Senders.KEY) @Nullable String idempotencyKey,
            RoutingContext context)
            throws InterruptedException {
        return response(service.run(request, senders.of(context, idempotencyKey), patience(request, wait, context)));
    }

    @POST
    @Path("/grade")
    @Operation(
            summary = "Grade a program",
            description = "By all tests of a problem and within its limits. Of hidden tests only the verdict is told.")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "202", description = "The job waits; Location names its result")
    @APIResponse(responseCode = "403", description = "Guests have nothing graded")
    @APIResponse(responseCode = "404", description = "There is no such problem for you")
    @APIResponse(responseCode = "409", description = "The problem has no tests yet")
    public Response grade(
            @NotNull NewSubmission request,
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false", message = "must be true or false") String wait,
            @HeaderParam(Senders.KEY_HEADER) @Pattern(regexp = Senders.KEY) @Nullable String idempotencyKey,
            RoutingContext context)
            throws InterruptedException {
        return response(service.grade(request, senders.of(context, idempotencyKey), patience(request, wait, context)));
    }

    private Patience patience(NewSubmission request, String wait, RoutingContext context) {
        boolean waits = Boolean.TRUE.equals(request.waits()) || Boolean.parseBoolean(wait);
        return new Patience(waits ? config.maxWait() : Duration.ZERO, departure(request, context));
    }

    private static Response response(Answer answer) {
        return switch (answer) {
            case Answer.Finished(var result) -> Response.ok(result).build();
            case Answer.Waiting(var accepted) ->
                Response.accepted(accepted)
                        .header(HttpHeaders.LOCATION, "/api/execution/result/" + accepted.jobId())
                        .build();
        };
    }

    private Optional<Departure> departure(NewSubmission request, RoutingContext context) {
        return Boolean.TRUE.equals(request.cancelOnDisconnect())
                ? Optional.of(action -> whenGone(context, action))
                : Optional.empty();
    }

    /** The client may have gone before anybody listens, and both ways may tell. */
    private void whenGone(RoutingContext context, Runnable action) {
        var told = new AtomicBoolean();
        Runnable once = () -> {
            if (!told.getAndSet(true)) {
                threads.execute(action);
            }
        };
        context.addEndHandler(delivered -> {
            if (delivered.failed()) {
                once.run();
            }
        });
        if (context.response().closed() && !context.response().ended()) {
            once.run();
        }
    }
}
