package dev.codesensei.judge.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterCodeTest {

    private static final FunctionSignature ADD = new FunctionSignature(
            "add",
            List.of(new Parameter("a", ValueType.of("int")), new Parameter("b", ValueType.of("list<float>"))),
            ValueType.of("bool"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "python     | def add(a, b):",
                "python     | # b: list<float>",
                "javascript | function add(a, b) {",
                "javascript | @param {number[]} b",
                "typescript | function add(a: number, b: number[]): boolean {",
                "java       | public boolean add(long a, double[] b) {",
                "cpp        | bool add(long long a, vector<double> b) {",
                "go         | func add(a int, b []float64) bool {"
            })
    void codeBeginsWithTheFunction(String language, String line) {
        assertThat(StarterCode.of(language, ADD)).get().asString().contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list<map<string, int>>      | List<Map<String, Long>>",
                "matrix<map<string, int>>    | List<List<Map<String, Long>>>",
                "matrix<int>                 | long[][]",
                "map<int, optional<string>>  | Map<Long, Optional<String>>",
                "list<linked_list<int>>      | ListNode[]"
            })
    void javaHasNoArraysOfWhatNoArrayCanHold(String type, String written) {
        var function = new FunctionSignature("f", List.of(), ValueType.of(type));

        assertThat(StarterCode.of("java", function)).get().asString().contains("public " + written + " f()");
    }

    @Test
    void nodesAreOfTheValuesThatTheyHold() {
        var function = new FunctionSignature(
                "f",
                List.of(new Parameter("all", ValueType.of("list<linked_list<string>>"))),
                ValueType.of("binary_tree<int>"));

        assertThat(StarterCode.nodes("go", function))
                .extracting(NodeCode::name)
                .containsExactly("ListNode", "TreeNode");
        assertThat(StarterCode.nodes("go", function).getFirst().code()).contains("Val  string");
        assertThat(StarterCode.nodes("go", ADD)).isEmpty();
    }

    @Test
    void otherLanguagesHaveNone() {
        assertThat(StarterCode.of("bash", ADD)).isEmpty();
    }
}
