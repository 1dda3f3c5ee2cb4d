package dev.codesensei.runner.sandbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A runner is ready only while its sandboxes can run programs. */
@Readiness
@Singleton
final class SandboxHealth implements HealthCheck {

    private final SandboxProvider provider;

    SandboxHealth(SandboxProvider provider) {
        this.provider = provider;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sandboxes")
                .status(provider.healthy())
                .withData("slots", provider.slots())
                .withData("ready", provider.ready())
                .build();
    }
}
