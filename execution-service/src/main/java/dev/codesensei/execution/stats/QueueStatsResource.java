package dev.codesensei.execution.stats;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells a caller how busy the house is. */
@Path("/api/execution/queue/stats")
@RunOnVirtualThread
@Authenticated
class QueueStatsResource {

    private final QueueStatsService service;

    QueueStatsResource(QueueStatsService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "Depth, oldest age, active jobs, workers, warm pool and throughput, in all and per lane")
    public QueueStats stats() {
        return service.now();
    }
}
