package dev.codesensei.problem.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    two-sum,                two-sum
                    Two  Sum!,              two-sum
                    '--Größe & Maß--',      gro-e-ma
                    Café Crème,             cafe-creme
                    ﬁne ２,                  fine-2
                    """)
    void oneWayToWriteItIsLeft(String text, String slug) {
        assertThat(Slug.of(text)).contains(new Slug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!!!", "数学", "import", "Jobs", "0f8fad5b-d9cb-469f-a165-70867728950e"})
    void whatCannotBeAnAddressIsNone(String text) {
        assertThat(Slug.of(text)).isEmpty();
    }

    @Test
    void itIsNotLong() {
        assertThat(Slug.of("a".repeat(64))).isPresent();
        assertThat(Slug.of("a".repeat(65))).isEmpty();
    }
}
