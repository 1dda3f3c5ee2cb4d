package dev.codesensei.execution.submission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** HTTP face of many submissions at once. */
@Path("/api/execution/batch")
@RunOnVirtualThread
@Authenticated
class BatchResource {

    private static final int ACCEPTED = 202;

    private final BatchService service;
    private final Senders senders;

    BatchResource(BatchService service, Senders senders) {
        this.service = service;
        this.senders = senders;
    }

    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Run many programs",
            description =
                    "Answers at once, one item for each program and in their order: where it stands, or why it was"
                            + " refused. An Idempotency-Key holds for every one of them.")
    @APIResponse(responseCode = "202", description = "The jobs wait")
    public BatchView submit(
            @NotNull @Valid NewBatch request,
            @HeaderParam(Senders.KEY_HEADER) @Pattern(regexp = Senders.KEY) @Nullable String idempotencyKey,
            RoutingContext context)
            throws InterruptedException {
        return service.submit(request.submissions(), senders.of(context, idempotencyKey));
    }
}
