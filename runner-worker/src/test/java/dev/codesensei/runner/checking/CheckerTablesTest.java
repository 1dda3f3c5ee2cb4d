package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.Checker;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each checker against its table of what it accepts and what it refuses. */
class CheckerTablesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "/checking/tokens.txt", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void tokens(String options, String expected, String output, boolean accepted) {
        assertThat(accepts(TokenOptions.parse(options), expected, output)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/checking/lines.txt", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void lines(String expected, String output, boolean accepted) {
        assertThat(accepts(new Checker.Lines(), expected, output)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/checking/exact.txt", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void exact(String expected, String output, boolean accepted) {
        assertThat(accepts(new Checker.Exact(), expected, output)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/checking/unordered.txt", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void unordered(String expected, String output, boolean accepted) {
        assertThat(accepts(new Checker.Unordered(), expected, output)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/checking/sorted.txt", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void sorted(String expected, String output, boolean accepted) {
        assertThat(accepts(new Checker.Sorted(), expected, output)).isEqualTo(accepted);
    }

    private boolean accepts(Checker.BuiltIn checker, String expected, String output) {
        return new Texts(folder)
                .compare(checker, Texts.unescaped(expected), Texts.unescaped(output))
                .accepted();
    }
}
