package dev.codesensei.problem.jobs;

import dev.codesensei.problem.problems.CurrentViewer;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of long work. */
@Path("/api/problems/jobs/{id}")
@RunOnVirtualThread
@Authenticated
class JobResource {

    private final JobService service;
    private final CurrentViewer caller;

    JobResource(JobService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How far a job is", description = "For whoever started it. It is kept for a week.")
    public JobView get(@RestPath String id) {
        return service.get(id, caller.viewer());
    }
}
