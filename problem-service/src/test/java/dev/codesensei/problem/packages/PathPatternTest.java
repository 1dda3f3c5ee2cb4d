package dev.codesensei.problem.packages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            accepted            | accepted/a.py        | true
            accepted/*          | accepted/a.py        | true
            accepted/*          | accepted             | false
            acc                 | accepted/a.py        | false
            */a.py              | accepted/a.py        | true
            *.py                | accepted/a.py        | false
            accepted/{a,b}.py   | accepted/b.py        | true
            accepted/{a,b}.py   | accepted/c.py        | false
            {accepted/a,b}.py   | accepted/a.py        | true
            {a,{b,c}d}          | cd                   | true
            {a,{b,c}d}          | c                    | false
            a}                  | a}                   | true
            {a                  | {a                   | true
            a.py                | axpy                 | false
            [ab]                | a                    | false
            a*b*c               | aXbYbZc              | true
            a*b*c               | aXbYbZ               | false
            """)
    void aPatternCoversWhatItSaysAndWhatLiesBelow(String pattern, String path, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(matches);
    }

    @Test
    void anOddPatternIsBounded() {
        assertThat(PathPattern.of("{a,b}".repeat(100)).alternatives()).hasSizeLessThanOrEqualTo(64);
        assertThat(PathPattern.of("*a".repeat(100) + "b").matches("a".repeat(250)))
                .isFalse();
    }
}
