package dev.codesensei.problem.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenComparisonTest {

    @Test
    void withoutArgumentsTokensAreComparedAsTextWithoutCase() {
        assertThat(TokenComparison.of(List.of())).isEqualTo(new TokenComparison(false, false, null, null));
    }

    @Test
    void aToleranceForBothIsBoth() {
        assertThat(TokenComparison.of(List.of("float_tolerance", "1e-6", "case_sensitive", "space_change_sensitive")))
                .isEqualTo(new TokenComparison(true, true, 1e-6, 1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fuzzy",
                "float_tolerance",
                "float_tolerance -1",
                "float_tolerance NaN",
                "float_tolerance x",
                "float_tolerance 1 float_absolute_tolerance 1",
                "float_relative_tolerance 1 float_relative_tolerance 1"
            })
    void whatTheSpecificationForbidsIsRefused(String arguments) {
        assertThatThrownBy(() -> TokenComparison.of(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
