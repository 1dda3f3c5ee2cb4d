package dev.codesensei.standalone.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionCodeTest {

    private static final String CODE = """
            import sys
            # adds up what has come so far
            def total_of(rows):
                n = 0
                for row in rows:
                    n += row
                return n
            print(total_of(map(int, sys.stdin)))
            """;

    private final SolutionCode code = SolutionCode.of(CODE, SolutionCode.squeezed("for row in rows: is your start"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Print it: print(total_of(map(int, sys.stdin)))",
                "Print it: `print( total_of(map(int,sys.stdin)) )`.",
                "```\nn = 0\nn += row\nreturn n\n```"
            })
    void whatStandsInASolutionIsSeenInAHint(String hint) {
        assertThat(code.shownBy(hint)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start with nothing, as in `n = 0`.",
                "Add with `n += row`, then think about `return`.",
                "Write def total_of(rows): and go on.",
                "You will need import sys.",
                "for row in rows: is given.",
                "adds up what has come so far",
                ""
            })
    void whatEverybodyKnowsOrIsGivenIsNoSolution(String hint) {
        assertThat(code.shownBy(hint)).isEmpty();
    }

    @Test
    void aProgramOfOneShortLineIsASolutionAsWell() {
        var shortest = SolutionCode.of("print(a+b)\n", "");

        assertThat(shortest.shownBy("Try `print(a + b)`.")).contains("print(a+b)");
        assertThat(shortest.shownBy("Try `print(a)`.")).isEmpty();
    }

    @Test
    void nothingCannotBeShown() {
        assertThat(SolutionCode.of("# to do\n", "").shownBy("Anything at all")).isEmpty();
    }
}
