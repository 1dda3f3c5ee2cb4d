package dev.codesensei.execution.callback;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.verdict.HistoryKey.Place;
import dev.codesensei.execution.verdict.HistoryPart;
import dev.codesensei.execution.verdict.HistoryRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The rules for looking at deliveries and asking for them once more. Someone else's are as unknown as none. */
@ApplicationScoped
class CallbackService {

    private final DeliveryRepository deliveries;
    private final CallbackSender sender;
    private final Clock clock;

    CallbackService(DeliveryRepository deliveries, CallbackSender sender, Clock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    DeliveryPage page(String owner, Optional<Place> after, int limit) {
        HistoryPart<Delivery> found = deliveries.newest(new HistoryRange(owner, after), limit);
        return new DeliveryPage(found.entries().stream().map(DeliveryView::of).toList(), found.next());
    }

    DeliveryPage ofJob(String owner, String jobId) {
        return new DeliveryPage(
                find(owner, jobId).map(DeliveryView::of).stream().toList(), null);
    }

    DeliveryView redeliver(String owner, String id) {
        Delivery delivery =
                find(owner, id).orElseThrow(() -> new ApiException(CallbackErrors.CALLBACK_NOT_FOUND, null));
        Instant now = clock.instant();
        Delivery again = delivery.anew(now);
        delivery.due().ifPresentOrElse(due -> deliveries.replace(due, again), () -> deliveries.replace(again));
        sender.look();
        return DeliveryView.of(again);
    }

    private Optional<Delivery> find(String owner, String jobId) {
        return deliveries.find(jobId).filter(found -> found.owner().equals(owner));
    }
}
