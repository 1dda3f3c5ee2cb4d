package dev.codesensei.judge.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType.Plain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionSignatureTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aSignatureIsReadAsItWasWritten() throws JsonProcessingException {
        var signature = new FunctionSignature(
                "find",
                List.of(
                        new Parameter("ages", ValueType.of("map<string, list<int>>")),
                        new Parameter("all", Plain.BOOL)),
                ValueType.of("optional<linked_list<string>>"));

        String json = JSON.writeValueAsString(signature);

        assertThat(json).contains("\"type\":\"map<string, list<int>>\"");
        assertThat(JSON.readValue(json, FunctionSignature.class)).isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "matrix<float>", "binary_tree<int>", "list< map<int,bool> >"})
    void aTypeIsKnownByItsText(String text) {
        assertThat(ValueType.parse(text))
                .map(ValueType::text)
                .map(ValueType::of)
                .isEqualTo(ValueType.parse(text));
        assertThat(ValueType.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "integer", "list", "list<>", "list<int", "map<int>", "int>", "list<int, int>"})
    void whatIsNoTypeIsRefused(String text) {
        assertThat(ValueType.parse(text)).isEmpty();
        assertThatThrownBy(() -> ValueType.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
