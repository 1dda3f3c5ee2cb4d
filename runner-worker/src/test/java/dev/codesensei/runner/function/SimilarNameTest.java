package dev.codesensei.runner.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNameTest {

    @ParameterizedTest
    @CsvSource({"add, ad", "two_sum, twoSum", "is_palindrome, is_palindrom", "reverse, revrese"})
    void aSlipIsRecognised(String wanted, String written) {
        assertThat(SimilarName.of(wanted, List.of("other", written, "main"))).contains(written);
    }

    @ParameterizedTest
    @CsvSource({"add, subtract", "two_sum, max_depth", "f, main"})
    void anotherNameIsNot(String wanted, String written) {
        assertThat(SimilarName.of(wanted, List.of(written))).isEmpty();
    }
}
