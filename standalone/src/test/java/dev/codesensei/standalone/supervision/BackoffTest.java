package dev.codesensei.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private final Backoff backoff = new Backoff();

    @Test
    void pausesDoubleUpToFiveSeconds() {
        var pauses = Stream.generate(() -> backoff.after(AT_ONCE).toMillis()).limit(7);

        assertThat(pauses).containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
    }

    @Test
    void whoHeldOutForHalfAMinuteBeginsAnew() {
        backoff.after(AT_ONCE);
        backoff.after(AT_ONCE);

        Duration pause = backoff.after(Duration.ofSeconds(30));

        assertThat(pause).isEqualTo(Backoff.FIRST);
        assertThat(backoff.after(AT_ONCE)).isEqualTo(Duration.ofMillis(400));
    }
}
