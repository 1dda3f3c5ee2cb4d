package dev.codesensei.runner.work;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Until a runner has told what it offers, nobody can send it anything. */
@Readiness
@Singleton
final class ReportedCheck implements HealthCheck {

    private final Heartbeat heartbeat;

    ReportedCheck(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reported")
                .status(heartbeat.wasHeard())
                .build();
    }
}
