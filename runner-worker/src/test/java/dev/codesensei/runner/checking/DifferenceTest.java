package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.judge.grading.Checker;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What learners are told of a wrong answer. */
class DifferenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "/checking/differences.txt", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void aDifferenceIsOneSentence(String checker, String expected, String output, String sentence) {
        CheckResult result =
                new Texts(folder).compare(checker(checker), Texts.unescaped(expected), Texts.unescaped(output));

        assertThat(result.difference()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "lines", "exact", "unordered", "sorted"})
    void aLongQuoteIsCutAndShowsTheDifference(String checker) {
        String shared = "x".repeat(500);

        CheckResult result =
                new Texts(folder).compare(checker(checker), shared + "A" + shared + "\n", shared + "B" + shared + "\n");

        assertThat(result.difference()).hasSizeLessThan(220).contains("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "lines", "exact"})
    void whatIsDifferentIsInTheMiddleOfItsQuote(String checker) {
        String shared = "x".repeat(500);

        CheckResult result =
                new Texts(folder).compare(checker(checker), shared + "A" + shared + "\n", shared + "B" + shared + "\n");

        assertThat(result.difference()).matches("Line 1: …\"x+Ax+\"… was expected and …\"x+Bx+\"… came\\.");
    }

    @Test
    void noCharacterIsCutIntoTwo() {
        String shared = "\u00e2\u0082\u00ac".repeat(500); // the three bytes of a sign

        CheckResult result = new Texts(folder).compare(new Checker.Lines(), shared + "A\n", shared + "B\n");

        assertThat(result.difference()).matches("Line 1: …\"€+A\" was expected and …\"€+B\" came\\.");
    }

    @Test
    void whatIsNotKnownOfALongLineIsNotClaimed() {
        String shared = "x".repeat(5000);

        CheckResult result = new Texts(folder).compare(new Checker.Lines(), "A" + shared + "1\n", "a" + shared + "2\n");

        assertThat(result.difference()).doesNotContain("only");
    }

    @Test
    void anAnswerThatCannotBeReadIsNobodysWrongAnswer() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> OutputCheck.start(Checker.USUAL, missing)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anAnswerThatCannotBeReadToItsEndIsNobodysWrongAnswer() {
        assertThatThrownBy(() -> {
                    OutputCheck check = OutputCheck.start(Checker.USUAL, folder); // opens, but is no file
                    check.end();
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    private static Checker.BuiltIn checker(String name) {
        return switch (name) {
            case "lines" -> new Checker.Lines();
            case "exact" -> new Checker.Exact();
            case "unordered" -> new Checker.Unordered();
            case "sorted" -> new Checker.Sorted();
            default -> TokenOptions.parse(name);
        };
    }
}
