package dev.codesensei.execution.workers;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of the runners, for operators. */
@Path("/api/admin/execution/workers")
@RunOnVirtualThread
@RolesAllowed("admin")
class WorkerResource {

    private static final int ACCEPTED = 202;

    private final WorkerService service;

    WorkerResource(WorkerService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "Every runner that reported within the last hour")
    public WorkerList list() {
        return service.list();
    }

    @POST
    @Path("/{id}/drain")
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Let a runner finish what it has and take no more",
            description =
                    "It hears of this within three seconds; its state is then draining, and it is empty when busy is 0.")
    public void drain(@RestPath String id) {
        service.drain(id, true);
    }

    @POST
    @Path("/{id}/resume")
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Let a drained runner take jobs again")
    public void resume(@RestPath String id) {
        service.drain(id, false);
    }
}
