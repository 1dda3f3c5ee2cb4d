package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.client.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** Does what a good client does when the house shakes: asks again, for a while, after a short rest. */
final class Persistence {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** What a repeat may mend: everything else is an answer. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final String who;
    private final Ledger ledger;
    private final Instant deadline = Instant.now().plus(PATIENCE);

    Persistence(String who, Ledger ledger) {
        this.who = who;
        this.ledger = ledger;
    }

    /** The first answer that is one. */
    Answer insist(Supplier<Answer> call) {
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
            rest();
        }
    }

    /** An answer came instead of a stream; only one that a repeat may mend is borne. */
    void refused(Answer answer) {
        assertThat(AWAY).as(answer.body()).contains(answer.status());
        ledger.refused(answer.status());
    }

    void brokenOff() {
        ledger.brokenOff();
    }

    void rest() {
        assertThat(Instant.now()).as("%s has no verdict", who).isBefore(deadline);
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
