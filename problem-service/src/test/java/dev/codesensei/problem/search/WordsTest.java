package dev.codesensei.problem.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Two Sum, two sum",
        "'  two--sum!', two sum",
        "CAFÉ, cafe",
        "Cafe\u0301, cafe",
        "Straße, strasse",
        "ＡＢＣ１, abc1",
        "İstanbul, istanbul",
        "n_1 < 10^9, n 1 10 9",
        "二分探索 tree, 二 分 探 索 tree",
        "ЁЛКА, елка",
    })
    void writersAndSearchersMeanTheSame(String text, String words) {
        assertThat(Words.of(text)).containsExactly(words.split(" "));
    }

    @Test
    void marksAloneAreNoWords() {
        assertThat(Words.of("!?… --")).isEmpty();
    }
}
