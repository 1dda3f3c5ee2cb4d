package dev.codesensei.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.auth.AtOnce;
import dev.codesensei.errors.ApiException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PasswordHasher hasher = new PasswordHasher(settings(1, 2), metrics);

    @AfterEach
    void stop() {
        hasher.stop();
    }

    @Test
    void recognisesOnlyThePasswordItself() {
        String hash = hasher.hash("correct horse");

        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("correct horsf", hash)).isFalse();
    }

    @Test
    void usesTenRoundsAndANewSaltEachTime() {
        String first = hasher.hash("correct horse");
        String second = hasher.hash("correct horse");

        assertThat(first).startsWith("$2a$10$").isNotEqualTo(second);
    }

    @Test
    void readsPastSeventyTwoBytesAndPastAZero() {
        String hash = hasher.hash("x".repeat(100) + "\0a");

        assertThat(hasher.matches("x".repeat(100) + "\0b", hash)).isFalse();
        assertThat(hasher.matches("x".repeat(100) + "\0a", hash)).isTrue();
    }

    @Test
    void theSameLetterTypedInTwoWaysIsTheSame() {
        String hash = hasher.hash("caf\u00e9 au lait");

        assertThat(hasher.matches("cafe\u0301 au lait", hash)).isTrue();
    }

    @Test
    void nobodyMatchesNothingAndItCostsAsMuch() {
        assertThat(hasher.matches("-", null)).isFalse();

        assertThat(metrics.get("sensei.auth.password.hash").timer().count()).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitTheQueueIsBusy() throws InterruptedException {
        List<Boolean> accepted = AtOnce.times(20, this::isAccepted);

        assertThat(accepted).contains(true, false);
    }

    private boolean isAccepted() {
        try {
            hasher.hash("correct horse");
            return true;
        } catch (ApiException e) {
            assertThat(e.code()).isEqualTo(PasswordErrors.BUSY);
            return false;
        }
    }

    private static PasswordsConfig settings(int parallelism, int queueLength) {
        Map<String, String> properties = Map.of(
                "sensei.passwords.parallelism", String.valueOf(parallelism),
                "sensei.passwords.queue-length", String.valueOf(queueLength));
        return new SmallRyeConfigBuilder()
                .withMapping(PasswordsConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(PasswordsConfig.class);
    }
}
