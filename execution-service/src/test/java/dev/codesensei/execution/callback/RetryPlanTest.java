package dev.codesensei.execution.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");

    private final RetryPlan plan = new RetryPlan(Settings.of(Map.of()));

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT5S", "3, PT30S", "4, PT2M", "5, PT10M", "6, PT1H", "7, PT1H", "20, PT1H"})
    void pausesGrowAndAreNeverAllTheSame(int failed, Duration least) {
        List<Instant> nexts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            nexts.add(plan.next(failed, FIRST, FIRST).orElseThrow());
        }

        assertThat(nexts)
                .allSatisfy(next ->
                        assertThat(Duration.between(FIRST, next)).isBetween(least, least.plus(least.dividedBy(5))));
        assertThat(nexts.stream().distinct().count()).isGreaterThan(10);
    }

    @Test
    void aDayAfterTheFirstAttemptThereIsNoOther() {
        Instant now = FIRST;
        int attempts = 0;
        for (Optional<Instant> next = Optional.of(now); next.isPresent(); next = plan.next(attempts, FIRST, now)) {
            now = next.get();
            attempts++;
        }

        assertThat(now).isBetween(FIRST.plus(Duration.ofHours(22)), FIRST.plus(Duration.ofHours(24)));
        assertThat(attempts).isBetween(24, 29);
    }
}
