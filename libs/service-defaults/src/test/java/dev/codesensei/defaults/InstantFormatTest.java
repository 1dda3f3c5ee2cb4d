package dev.codesensei.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class InstantFormatTest {

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000Z",
        "2026-01-02T03:04:05.6Z, 2026-01-02T03:04:05.600Z",
        "2026-01-02T03:04:05.678912Z, 2026-01-02T03:04:05.678Z"
    })
    void instantsAlwaysHaveMilliseconds(Instant instant, String text) throws JsonProcessingException {
        assertThat(json.writeValueAsString(instant)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void instantsAreReadBack() throws JsonProcessingException {
        assertThat(json.readValue("\"2026-01-02T03:04:05.678Z\"", Instant.class))
                .isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
    }
}
