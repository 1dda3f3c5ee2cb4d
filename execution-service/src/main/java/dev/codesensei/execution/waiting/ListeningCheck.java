package dev.codesensei.execution.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before it would hear of a verdict. */
@Readiness
@ApplicationScoped
class ListeningCheck implements HealthCheck {

    private final JobWatches watches;

    ListeningCheck(JobWatches watches) {
        this.watches = watches;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("notifications")
                .status(watches.isListening())
                .build();
    }
}
