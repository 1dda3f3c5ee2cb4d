package dev.codesensei.execution.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSelectionTest {

    private static final String RESULT = """
            {"status": "completed", "verdict": "OK", "run": {"stdout": "hi", "stderr": "", "signal": null}}
            """;

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "status                        | {\"status\":\"completed\"}",
                "status, run.stdout            | {\"status\":\"completed\",\"run\":{\"stdout\":\"hi\"}}",
                "run.stderr,run.signal,verdict | {\"run\":{\"stderr\":\"\",\"signal\":null},\"verdict\":\"OK\"}",
                "run                           | {\"run\":{\"stdout\":\"hi\",\"stderr\":\"\",\"signal\":null}}",
                "compile.stdout,message        | {}"
            })
    void onlyWhatIsNamedIsShown(String fields, String shown) throws JsonProcessingException {
        var selection = FieldSelection.parse(fields);

        assertThat(selection.of(json.readTree(RESULT)).toString()).isEqualTo(shown);
    }

    @Test
    void partsOfWhatWasNamedAsAWholeTakeNothingAway() throws JsonProcessingException {
        var selection = FieldSelection.parse("run.stdout,run,run.stderr");
        var result = json.readTree(RESULT);

        assertThat(selection.of(result).get("run")).isEqualTo(result.get("run"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "job", "status,", "run.job", "run.", "status.name", "jobId.x", "Status"})
    void aFieldThatNoResultHasIsRefused(String fields) {
        assertThatThrownBy(() -> FieldSelection.parse(fields)).isInstanceOf(ApiException.class);
    }
}
