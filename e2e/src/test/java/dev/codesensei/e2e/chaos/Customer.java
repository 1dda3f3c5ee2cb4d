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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody who wants one program run, repeats with one idempotency key, and knows nothing but what it was answered. */
final class Customer {

    private static final int HELD_SECONDS = 10;

    private final Caller caller;
    private final Channel channel;
    private final int number;
    private final Ledger ledger;
    private final Program program;
    private final String key = UUID.randomUUID().toString();

    Customer(Caller caller, Channel channel, int number, Ledger ledger) {
        this.caller = caller;
        this.channel = channel;
        this.number = number;
        this.ledger = ledger;
        this.program =
                Program.python("import time\nprint(input())\ntime.sleep(0.2)").stdin(String.valueOf(number));
    }

    /** Returns when the verdict has come. */
    void buy() {
        ledger.sent();
        var persistence = new Persistence(toString(), ledger);
        String jobId = submit(channel == Channel.WAIT ? program.waiting() : program, persistence);
        JsonNode verdict = ask(jobId, channel, persistence);
        ledger.saw(jobId, channel, verdict);
        assertThat(verdict.path("verdict").asText()).as(verdict.toString()).isEqualTo("OK");
        assertThat(verdict.path("output").asText()).isEqualTo(number + "\n");
    }

    /** What the house says later of a job that is over, over a channel that did not tell of it first. */
    JsonNode askAgain(String jobId) {
        return ask(jobId, channel.other(), new Persistence(this + " again", ledger));
    }

    private String submit(Program sent, Persistence persistence) {
        Answer answer = persistence.insist(() -> caller.submit(sent, key));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        String jobId = answer.json().path("jobId").asText();
        ledger.accepted(jobId, this);
        if (answer.status() == 200) {
            ledger.saw(jobId, Channel.WAIT, answer.json());
        }
        return jobId;
    }

    private JsonNode ask(String jobId, Channel way, Persistence persistence) {
        return switch (way) {
            case WAIT -> until(jobId, persistence, () -> caller.submit(program.waiting(), key));
            case POLL -> until(jobId, persistence, () -> caller.result(jobId));
            case HOLD -> until(jobId, persistence, () -> caller.resultWithin(jobId, HELD_SECONDS));
            case STREAM -> stream(jobId, persistence);
        };
    }

    private static JsonNode until(String jobId, Persistence persistence, Supplier<Answer> call) {
        while (true) {
            Answer answer = persistence.insist(call);
            assertThat(answer.status()).as(answer.body()).isIn(200, 202);
            assertThat(answer.json().path("jobId").asText()).isEqualTo(jobId);
            if (answer.json().has("verdict")) {
                return answer.json();
            }
            persistence.rest();
        }
    }

    /** However often it breaks off, no event comes twice. */
    private JsonNode stream(String jobId, Persistence persistence) {
        Set<String> heard = new HashSet<>();
        String last = "0";
        while (true) {
            try (EventStream events = caller.follow(jobId, last)) {
                for (Optional<Event> next = events.next(); next.isPresent(); next = events.next()) {
                    Event event = next.get();
                    if (event.name().equals("result")) {
                        return event.json();
                    }
                    assertThat(heard.add(event.id()))
                            .as("%s came twice to %s", event, this)
                            .isTrue();
                    last = event.id();
                }
            } catch (UncheckedIOException e) {
                persistence.brokenOff();
            } catch (UnexpectedAnswer e) {
                persistence.refused(e.answer());
            }
            persistence.rest();
        }
    }

    @Override
    public String toString() {
        return "customer %d on %s".formatted(number, channel);
    }
}
