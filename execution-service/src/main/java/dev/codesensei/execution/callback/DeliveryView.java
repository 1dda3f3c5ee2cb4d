package dev.codesensei.execution.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery as the log shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        String id,
        String jobId,
        String url,
        DeliveryState state,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt) {

    /** Before its first attempt a delivery waits for its job, and nobody knows how long. */
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.jobId(),
                delivery.jobId(),
                delivery.url(),
                delivery.state(),
                delivery.attempts(),
                delivery.tries() == 0 ? null : delivery.due().map(DueKey::at).orElse(null),
                delivery.createdAt());
    }
}
