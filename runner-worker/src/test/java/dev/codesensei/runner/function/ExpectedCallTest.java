package dev.codesensei.runner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedCallTest {

    private static final FunctionSignature FIND = new FunctionSignature(
            "find",
            List.of(
                    new Parameter("ages", ValueType.of("map<string, int>")),
                    new Parameter("names", ValueType.of("list<string>"))),
            ValueType.of("optional<float>"));

    @Test
    void aCallIsShownAsALearnerWouldWriteIt() {
        ExpectedCall call = read("[{\"ada\": 36}, [\"a\\\"b\", \"\\n\"]]", "2");

        assertThat(call.call()).isEqualTo("find({\"ada\": 36}, [\"a\\\"b\", \"\\n\"])");
        assertThat(call.expected()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                    | 1",
                "{}                    | 1",
                "[{}, []] []           | 1",
                "[{}, []               | 1",
                "[{\"a\": 1.5}, []]    | 1",
                "[{}, [1]]             | 1",
                "[{}, null]            | 1",
                "[{}, []]              | \"1\"",
                "[{}, []]              | true"
            })
    void aTestThatDoesNotFitTheSignatureIsRefused(String input, String answer) {
        assertThatThrownBy(() -> read(input, answer)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExpectedCall read(String input, String answer) {
        return ExpectedCall.read(FIND, input.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8));
    }
}
