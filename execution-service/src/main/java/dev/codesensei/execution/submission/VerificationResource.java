package dev.codesensei.execution.submission;

import dev.codesensei.defaults.RequestIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** HTTP face of the judging of authors' solutions, for services; the gateway does not lead here. */
@Path("/internal/verifications")
@RunOnVirtualThread
@RolesAllowed("service")
class VerificationResource {

    private static final int ACCEPTED = 202;

    private final VerificationService service;

    VerificationResource(VerificationService service) {
        this.service = service;
    }

    /** What was begun; the result is where all results are. */
    record Begun(String jobId) {}

    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Judge an author's solution",
            description = "By any test set, on the lane that nobody waits for.")
    public Begun begin(@NotNull @Valid Verification asked, RoutingContext context) {
        return new Begun(service.accept(asked, RequestIdentity.trace(context).traceId()));
    }
}
