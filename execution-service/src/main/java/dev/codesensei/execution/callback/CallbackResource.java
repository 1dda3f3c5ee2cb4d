package dev.codesensei.execution.callback;

import dev.codesensei.execution.history.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of callbacks: what was delivered, and the secret that signs it. */
@Path("/api/execution/callbacks")
@RunOnVirtualThread
@Authenticated
class CallbackResource {

    private static final int ACCEPTED = 202;

    private final CallbackService service;
    private final SigningSecrets secrets;
    private final JsonWebToken caller;

    CallbackResource(CallbackService service, SigningSecrets secrets, JsonWebToken caller) {
        this.service = service;
        this.secrets = secrets;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The caller's own callbacks, the newest first",
            description = "Each with its attempts: the status of the answer, or why there was none. Kept for a week.")
    public DeliveryPage list(@RestQuery @Nullable String jobId, @BeanParam @Valid PageRequest page) {
        return jobId == null
                ? service.page(caller.getSubject(), page.begin(), page.size())
                : service.ofJob(caller.getSubject(), jobId);
    }

    @POST
    @Path("/{id}/redeliver")
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Deliver once more",
            description = "With retries as for the first time. The delivery keeps its id, so receivers see a repeat.")
    public DeliveryView redeliver(@RestPath String id) {
        return service.redeliver(caller.getSubject(), id);
    }

    @GET
    @Path("/secret")
    @Operation(summary = "The secret with which the caller's callbacks are signed")
    public SecretView secret() {
        return secrets.view(caller.getSubject());
    }

    @POST
    @Path("/secret")
    @Operation(
            summary = "Replace the secret",
            description = "For 24 hours the one before signs as well, so that a receiver can change.")
    public SecretView changeSecret() {
        return secrets.change(caller.getSubject());
    }
}
