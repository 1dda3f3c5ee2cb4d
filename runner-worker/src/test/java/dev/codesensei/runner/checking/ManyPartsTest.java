package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.Checker;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More different words than are told apart one by one. */
class ManyPartsTest {

    private static final int WORDS = 20_000;
    private static final Checker.BuiltIn SORTED = new Checker.Sorted();

    @TempDir
    private Path folder;

    @Test
    void theyMayComeInAnyOrder() {
        String backwards = words(0, WORDS, word -> WORDS - 1 - word);

        CheckResult result = new Texts(folder).compare(SORTED, words(0, WORDS, word -> word), backwards);

        assertThat(result).isEqualTo(CheckResult.ACCEPTED);
    }

    @Test
    void anotherWordIsNoticed() {
        String other = words(0, WORDS, word -> word == 7 ? -7 : word);

        CheckResult result = new Texts(folder).compare(SORTED, words(0, WORDS, word -> word), other);

        assertThat(result.difference()).isEqualTo("The words are not those that were expected.");
    }

    @Test
    void aWordInPlaceOfAnotherIsNoticed() {
        String other = words(0, WORDS, word -> word == 7 ? 8 : word);

        CheckResult result = new Texts(folder).compare(SORTED, words(0, WORDS, word -> word), other);

        assertThat(result.accepted()).isFalse();
    }

    @Test
    void aMissingWordIsNoticed() {
        String fewer = words(1, WORDS, word -> word);

        CheckResult result = new Texts(folder).compare(SORTED, words(0, WORDS, word -> word), fewer);

        assertThat(result.difference())
                .isEqualTo("The number of words is wrong: 20000 expected, and your program printed 19999.");
    }

    private static String words(int from, int to, IntFunction<Integer> word) {
        return IntStream.range(from, to).mapToObj(word).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
