package dev.codesensei.problem.judging;

import dev.codesensei.problem.problems.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of what submissions are judged by. */
@Path("/internal/problems/{idOrSlug}/judging")
@RunOnVirtualThread
@RolesAllowed("service")
class JudgingResource {

    private final JudgingService service;

    JudgingResource(JudgingService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "What a submission is judged by",
            description = "On behalf of a user, who has to be allowed to see the problem. For our own services only.")
    public JudgingView get(@RestPath String idOrSlug, @RestQuery @Nullable String user, @RestQuery Set<String> role) {
        return service.get(idOrSlug, new Viewer(user, role));
    }
}
