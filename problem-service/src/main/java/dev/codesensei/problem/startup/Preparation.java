package dev.codesensei.problem.startup;

import com.mongodb.MongoException;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Runs every {@link PreparationStep} at start, and again each second while the store is away. Ready means prepared: the
 * probe reads a flag and never waits for the store, which requests report by themselves when it goes away later.
 */
@Readiness
@Singleton
final class Preparation implements HealthCheck {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<PreparationStep> steps;
    private final Thread repetition = Thread.ofVirtual().name("preparation").unstarted(this::repeat);
    private volatile boolean complete;
    private volatile @Nullable String fault;

    Preparation(@All List<PreparationStep> steps) {
        this.steps = steps;
    }

    void begin(@Observes StartupEvent event) {
        if (!attempt()) {
            repetition.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        repetition.interrupt();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("prepared").status(complete);
        String reason = fault;
        return reason == null
                ? response.build()
                : response.withData("fault", reason).build();
    }

    private void repeat() {
        try {
            do {
                Thread.sleep(PAUSE);
            } while (!attempt());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False where another attempt may help. */
    private boolean attempt() {
        try {
            steps.forEach(PreparationStep::prepare);
            complete = true;
        } catch (MongoException e) {
            Log.warnf("The store does not answer yet: %s", e.getMessage());
        } catch (Unpreparable e) {
            fault = e.getMessage();
            Log.errorf("The service will not be ready before this is mended and it is started again: %s", fault);
        }
        return complete || fault != null;
    }
}
