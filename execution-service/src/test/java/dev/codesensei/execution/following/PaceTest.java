package dev.codesensei.execution.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace();

    @Test
    void aFewFramesGoOutAtOnce() {
        for (int i = 0; i < Pace.MOST_A_SECOND; i++) {
            assertThat(pace.next(0)).isZero();
        }
    }

    @Test
    void noSecondHasMoreFramesThanAgreed() {
        var sent = new ArrayList<Long>();
        long now = 0;
        for (int i = 0; i < 200; i++) {
            now += pace.next(now).toNanos() + i % 7 * 1_000_000;
            sent.add(now - i % 7 * 1_000_000);
        }

        for (int i = Pace.MOST_A_SECOND; i < sent.size(); i++) {
            assertThat(sent.get(i) - sent.get(i - Pace.MOST_A_SECOND)).isGreaterThanOrEqualTo(SECOND);
        }
    }

    @Test
    void whoSendsLittleNeverWaits() {
        for (int i = 0; i < 100; i++) {
            assertThat(pace.next(i * SECOND / 10)).isZero();
        }
    }
}
