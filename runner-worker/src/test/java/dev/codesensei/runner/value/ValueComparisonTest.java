package dev.codesensei.runner.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.ValueType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "int             | 9223372036854775808     | 9223372036854775808 | -",
                "int             | 9223372036854775808     | 9223372036854775807 "
                        + "| 9223372036854775807 was returned, but 9223372036854775808 was expected.",
                "float           | 0.1                     | 0.10000000000001    | -",
                "float           | 1000000000              | 1000000001          | -",
                "float           | 1.0                     | 1.00000001          | 1.00000001 was returned, but 1.0 was expected.",
                "float           | 0                       | -0.0                | -",
                "float           | \"nan\"                 | \"nan\"             | -",
                "float           | \"inf\"                 | \"-inf\"            | -inf was returned, but inf was expected.",
                "float           | 1e308                   | \"inf\"             | inf was returned, but 1.0E308 was expected.",
                "string          | \"a\"                   | \"A\"               | \"A\" was returned, but \"a\" was expected.",
                "string          | \"\"                    | \" \"               | \" \" was returned, but \"\" was expected.",
                "list<int>       | [1, 2]                  | [2, 1]              | At [0] 2 was returned, but 1 was expected.",
                "list<int>       | [1, 2]                  | [1]                 | 1 item was returned, but 2 expected.",
                "list<int>       | []                      | [1, 1]              | 2 items were returned, but 0 expected.",
                "matrix<int>     | [[1], [2]]              | [[1], [3]]          | At [1][0] 3 was returned, but 2 was expected.",
                "map<int, float> | {\"1\": 1, \"2\": 2}    | {\"2\": 2, \"1\": 1.0000000000001} | -",
                "map<int, float> | {\"1\": 1}              | {}                  | the key 1 is missing.",
                "map<int, float> | {}                      | {\"1\": 1}          | the key 1 was not expected.",
                "map<int, float> | {\"1\": 1}              | {\"1\": 2}          | At [1] 2.0 was returned, but 1.0 was expected.",
                "binary_tree<int>| [1, null, 2, null, null]| [1, null, 2]        | -",
                "binary_tree<int>| null                    | []                  | -",
                "optional<int>   | null                    | 0                   | 0 was returned, but null was expected."
            })
    void valuesAreComparedByTypeAndValue(String type, String wanted, String came, @Nullable String difference)
            throws JsonProcessingException {
        assertThat(difference(Checker.USUAL, type, wanted, came)).isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "list<float>     | [0.1, 0.2, 0.2]         | [0.2, 0.1, 0.20000000000001] | -",
                "list<int>       | [1, 2, 2]               | [2, 1, 1]           | 1 was returned, but not expected, or not so often.",
                "matrix<int>     | [[1, 2], [3]]           | [[3], [1, 2]]       | -",
                "matrix<int>     | [[1, 2], [3]]           | [[3], [2, 1]]       "
                        + "| [2, 1] was returned, but not expected, or not so often.",
                "map<int, list<int>> | {\"1\": [1, 2]}     | {\"1\": [2, 1]}     | -"
            })
    void theOutermostListMayBeInAnyOrder(String type, String wanted, String came, @Nullable String difference)
            throws JsonProcessingException {
        assertThat(difference(new Checker.Unordered(), type, wanted, came)).isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "matrix<int>     | [[1, 2], [3]]           | [[3], [2, 1]]       | -",
                "matrix<int>     | [[1, 2], [3]]           | [[3], [2, 2]]       "
                        + "| [2, 2] was returned, but not expected, or not so often."
            })
    void everyListMayBeInAnyOrder(String type, String wanted, String came, @Nullable String difference)
            throws JsonProcessingException {
        assertThat(difference(new Checker.Sorted(), type, wanted, came)).isEqualTo(difference);
    }

    @Test
    void longListsInAnyOrderAreComparedInReasonableTime() {
        List<Value> numbers = IntStream.range(0, 200_000)
                .<Value>mapToObj(n -> new Value.Real(n / 3.0))
                .toList();
        List<Value> others = numbers.stream()
                .<Value>map(number -> new Value.Real(((Value.Real) number).number() * (1 + 1e-12)))
                .toList()
                .reversed();
        List<Value> wrong = Stream.concat(others.stream().skip(1), Stream.of(new Value.Real(0.1)))
                .toList();
        ValueComparison comparison = ValueComparison.by(new Checker.Unordered());

        assertThat(comparison.difference(new Value.Items(numbers), new Value.Items(others)))
                .isNull();
        assertThat(comparison.difference(new Value.Items(numbers), new Value.Items(wrong)))
                .contains("other items were returned");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.6, true", "0.5, 0.61, false", "0.5, 0.4, true"})
    void aNumberThatIsExactlyAsFarOffAsItMayBeIsRight(double wanted, double came, boolean right) {
        var checker = new Checker.Tokens(true, true, null, 0.1);

        @Nullable String difference = ValueComparison.by(checker).difference(new Value.Real(wanted), new Value.Real(came));

        assertThat(difference == null).isEqualTo(right);
    }

    private static @Nullable String difference(Checker checker, String type, String wanted, String came)
            throws JsonProcessingException {
        ValueType read = ValueType.of(type);
        return ValueComparison.by(checker)
                .difference(TestValues.read(read, JSON.readTree(wanted)), TestValues.read(read, JSON.readTree(came)));
    }
}
