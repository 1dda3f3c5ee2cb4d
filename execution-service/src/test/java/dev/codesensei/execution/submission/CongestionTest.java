package dev.codesensei.execution.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CongestionTest {

    private static final int SLOTS = 3;

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofMillis(250), Duration.ofSeconds(5));

    private final Hands clock = new Hands();
    private final Congestion congestion = new Congestion(() -> SLOTS, LIMITS, clock);

    private record Limits(Duration inABurst, Duration standing, Duration burst) implements SubmissionConfig.Queueing {}

    /** A clock that goes when it is told to. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");

        void go(Duration length) {
            now = now.plus(length);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void aBurstMayQueueForAWhile() {
        seeForSeconds(4, 30);

        assertThat(congestion.tolerated()).isEqualTo(LIMITS.inABurst());
    }

    @Test
    void aQueueThatStandsIsKeptShort() {
        seeForSeconds(6, 30);

        assertThat(congestion.tolerated()).isEqualTo(LIMITS.standing());
    }

    @Test
    void aQueueThatIsCalmNowAndThenDoesNotStand() {
        seeForSeconds(4, 30);
        congestion.saw(SLOTS - 1);
        seeForSeconds(4, 30);

        assertThat(congestion.tolerated()).isEqualTo(LIMITS.inABurst());
    }

    @Test
    void aQueueThatStoodStandsUntilItHasRestedForAWhile() {
        seeForSeconds(6, 30);
        congestion.saw(0);
        seeForSeconds(1, 30);

        assertThat(congestion.tolerated()).isEqualTo(LIMITS.standing());
    }

    @Test
    void aQueueThatStoodAndHasRestedMayHaveABurst() {
        seeForSeconds(6, 30);
        seeForSeconds(2, 0);
        seeForSeconds(3, 30);

        assertThat(congestion.tolerated()).isEqualTo(LIMITS.inABurst());
    }

    @Test
    void whileNobodyComesTheQueueRests() {
        seeForSeconds(6, 30);
        clock.go(Duration.ofMinutes(1));
        congestion.saw(30);

        assertThat(congestion.tolerated()).isEqualTo(LIMITS.inABurst());
    }

    @Test
    void thereIsNothingToAskWhileHardlyAnythingWaits() {
        congestion.saw(SLOTS);
        assertThat(congestion.isCalm()).isFalse();

        congestion.saw(SLOTS - 1);
        assertThat(congestion.isCalm()).isTrue();
    }

    private void seeForSeconds(int seconds, int inFront) {
        for (int i = 0; i < 10 * seconds; i++) {
            congestion.saw(inFront);
            clock.go(Duration.ofMillis(100));
        }
    }
}
