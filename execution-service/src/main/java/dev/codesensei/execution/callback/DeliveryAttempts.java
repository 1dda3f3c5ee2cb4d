package dev.codesensei.execution.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.execution.callback.CallbackUrl.Reading;
import dev.codesensei.execution.result.ResultView;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.Finality;
import dev.codesensei.execution.verdict.ResultRepository;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tries to deliver one result, and writes down what came of it. */
@ApplicationScoped
class DeliveryAttempts {

    /** Longer than any attempt may last; what a dead instance held is free again after it. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** A job that neither store knows after this was never accepted. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final DeliveryRepository deliveries;
    private final ResultRepository results;
    private final Finality finality;
    private final SigningSecrets secrets;
    private final Courier courier;
    private final Bookkeeping books;
    private final ObjectMapper json;
    private final Clock clock;

    DeliveryAttempts(
            DeliveryRepository deliveries,
            ResultRepository results,
            Finality finality,
            SigningSecrets secrets,
            Courier courier,
            Bookkeeping books,
            ObjectMapper json,
            Clock clock) {
        this.deliveries = deliveries;
        this.results = results;
        this.finality = finality;
        this.secrets = secrets;
        this.courier = courier;
        this.books = books;
        this.json = json;
        this.clock = clock;
    }

    boolean areOff() {
        return secrets.areOff();
    }

    /** Takes a delivery that is due, and tries it if its job is final; does nothing when somebody else has taken it. */
    void attempt(DueKey due) {
        var held = new DueKey(clock.instant().plus(LEASE), due.jobId());
        Optional<Delivery> taken = deliveries.move(due, held.at());
        if (taken.isEmpty()) {
            return;
        }
        Optional<ExecutionResult> result = results.find(due.jobId()).or(() -> finality.restore(due.jobId()));
        if (result.filter(ExecutionResult::isFinal).isPresent()) {
            books.record(held, taken.get(), post(taken.get(), result.get()));
        } else {
            postpone(held, taken.get(), result.isPresent());
        }
    }

    private void postpone(DueKey held, Delivery delivery, boolean isKnown) {
        Instant now = clock.instant();
        Duration age = Duration.between(delivery.createdAt(), now);
        if (isKnown || age.compareTo(ON_ITS_WAY) < 0) {
            long pause = Math.clamp(age.toMillis(), SHORTEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis());
            deliveries.replace(held, delivery.dueAt(now.plusMillis(pause)));
        } else if (delivery.attempts().isEmpty()) {
            deliveries.delete(delivery.jobId());
        } else {
            deliveries.replace(held, delivery.failed(new Attempt(now, null, "result-expired", 0)));
        }
    }

    private Attempt post(Delivery delivery, ExecutionResult result) {
        Instant begin = clock.instant();
        Courier.Answer answer = courier.post(url(delivery), delivery.tries(), letter(delivery, result, begin));
        long millis = Duration.between(begin, clock.instant()).toMillis();
        return switch (answer) {
            case Courier.Answer.Answered(int status) -> new Attempt(begin, status, null, millis);
            case Courier.Answer.Broken(String error) -> new Attempt(begin, null, error, millis);
        };
    }

    private Courier.Letter letter(Delivery delivery, ExecutionResult result, Instant now) {
        byte[] body = body(result);
        long timestamp = now.getEpochSecond();
        return new Courier.Letter(
                Buffer.buffer(body),
                Map.of(
                        "Sensei-Job", delivery.jobId(),
                        "Sensei-Delivery", delivery.jobId(),
                        "Sensei-Timestamp", String.valueOf(timestamp),
                        "Sensei-Signature", Signature.of(timestamp, body, secrets.signing(delivery.owner()))));
    }

    private static CallbackUrl url(Delivery delivery) {
        return switch (CallbackUrl.read(delivery.url())) {
            case Reading.Good(CallbackUrl url) -> url;
            case Reading.Bad(String why) -> throw new IllegalStateException("A stored URL " + why);
        };
    }

    private byte[] body(ExecutionResult result) {
        try {
            return json.writeValueAsBytes(ResultView.of(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result can be written", e);
        }
    }
}
