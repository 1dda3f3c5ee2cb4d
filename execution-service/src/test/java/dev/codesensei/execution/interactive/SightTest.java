package dev.codesensei.execution.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final Duration TIME = Duration.ofSeconds(30);

    private Instant now = Instant.EPOCH;

    private final Sight sight = new Sight(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void clientsHaveTheirTimeFromTheStartOfAService() {
        now = now.plus(TIME);
        assertThat(sight.hasLasted(TIME)).isFalse();

        now = now.plusMillis(1);

        assertThat(sight.hasLasted(TIME)).isTrue();
    }

    @Test
    void clientsHaveTheirTimeOnceTheQueueIsBack() {
        now = now.plus(TIME).plus(TIME);

        sight.lose();

        assertThat(sight.hasLasted(TIME)).isFalse();
    }
}
