package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Event;
import dev.codesensei.e2e.client.EventStream;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.client.UnexpectedAnswer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Somebody who wants one program run, and does what a good client does when the house shakes: repeats with the same
 * idempotency key, asks again, resumes the stream. Knows nothing but what it was answered.
 */
final class Customer {

    /** How a customer learns of its verdict. */
    enum Channel {
        WAIT,
        POLL,
        STREAM
    }

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** What a repeat may mend: everything else is an answer. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final Caller caller;
    private final Channel channel;
    private final int number;
    private final Ledger ledger;
    private final String key = UUID.randomUUID().toString();
    private final Instant deadline = Instant.now().plus(PATIENCE);

    Customer(Caller caller, Channel channel, int number, Ledger ledger) {
        this.caller = caller;
        this.channel = channel;
        this.number = number;
        this.ledger = ledger;
    }

    /** Returns when the verdict has come. */
    void buy() {
        String jobId = submit();
        JsonNode verdict = switch (channel) {
            case WAIT, POLL -> poll(jobId);
            case STREAM -> stream(jobId);
        };
        ledger.saw(jobId, channel + " of " + number, verdict);
        assertThat(verdict.path("verdict").asText()).as(verdict.toString()).isEqualTo("OK");
        assertThat(verdict.path("output").asText()).isEqualTo(number + "\n");
    }

    private String submit() {
        Program program =
                Program.python("import time\nprint(input())\ntime.sleep(0.2)").stdin(String.valueOf(number));
        Program sent = channel == Channel.WAIT ? program.waiting() : program;
        ledger.sent();
        Answer answer = persist(() -> caller.submit(sent, key));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        String jobId = answer.json().path("jobId").asText();
        ledger.accepted(jobId, caller, number);
        if (answer.status() == 200) {
            ledger.saw(jobId, "submit of " + number, answer.json());
        }
        return jobId;
    }

    private JsonNode poll(String jobId) {
        while (true) {
            Answer answer = persist(() -> caller.resultWithin(jobId, 10));
            assertThat(answer.status()).as(answer.body()).isIn(200, 202);
            if (answer.json().has("verdict")) {
                return answer.json();
            }
            checkPatience();
        }
    }

    private JsonNode stream(String jobId) {
        String last = "0";
        while (true) {
            try (EventStream events = caller.follow(jobId, last)) {
                for (Optional<Event> next = events.next(); next.isPresent(); next = events.next()) {
                    Event event = next.get();
                    if (event.name().equals("result")) {
                        return event.json();
                    }
                    ledger.heard(jobId, event);
                    last = event.id();
                }
            } catch (UncheckedIOException e) {
                ledger.brokenOff();
            } catch (UnexpectedAnswer e) {
                ledger.refused(e.answer().status());
                assertThat(AWAY).as(e.getMessage()).contains(e.answer().status());
            }
            pause();
        }
    }

    private Answer persist(Supplier<Answer> call) {
        while (true) {
            try {
                Answer answer = call.get();
                if (!AWAY.contains(answer.status())) {
                    return answer;
                }
                ledger.refused(answer.status());
            } catch (UncheckedIOException e) {
                ledger.brokenOff();
            }
            pause();
        }
    }

    private void pause() {
        checkPatience();
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void checkPatience() {
        assertThat(Instant.now())
                .as("customer %d has no verdict on %s", number, channel)
                .isBefore(deadline);
    }
}
