package dev.codesensei.judge.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.starter.SignatureRules.Fault;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureRulesTest {

    @Test
    void ordinaryNamesAreFree() {
        assertThat(SignatureRules.faultsOf(function("add_all", "a", "list", "count2", "self")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lambda    | is a reserved word in python
            let       | is a reserved word in javascript, typescript
            int       | is a reserved word in java, cpp
            nullptr   | is a reserved word in cpp
            range     | is a reserved word in go
            continue  | is a reserved word in python, javascript, typescript, java, cpp, go
            2nd       | should be a name of letters, digits and underscores
            größe     | should be a name of letters, digits and underscores
            """)
    void aNameThatALanguageKeepsForItselfIsAFault(String name, String message) {
        assertThat(SignatureRules.faultsOf(function(name))).containsExactly(new Fault("name", message));
        assertThat(SignatureRules.faultsOf(function("f", "a", name)))
                .containsExactly(new Fault("parameters[1].name", message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            main | is the name of something else in cpp, go
            init | is the name of something else in go
            """)
    void aFunctionCannotBeCalledLikeWhatIsThereAlready(String name, String message) {
        assertThat(SignatureRules.faultsOf(function(name))).containsExactly(new Fault("name", message));
        assertThat(SignatureRules.faultsOf(function("f", name))).isEmpty();
    }

    @Test
    void parametersHaveDifferentNames() {
        assertThat(SignatureRules.faultsOf(function("f", "a", "b", "a")))
                .containsExactly(new Fault("parameters[2].name", "is the name of another parameter"));
    }

    private static FunctionSignature function(String name, String... parameters) {
        return new FunctionSignature(
                name,
                Arrays.stream(parameters)
                        .map(parameter -> new Parameter(parameter, ValueType.of("int")))
                        .toList(),
                ValueType.of("int"));
    }
}
