package dev.codesensei.problem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.PackageFile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnValidatorTest {

    private static final Limits LIMITS = new Limits(1, 2, 3, 4, 5, 6);

    @ParameterizedTest
    @CsvSource({
        "validate.py, python, validate.py",
        "a.py __main__.py __init__.py, python, __main__.py",
        "check.py main.py, python, main.py",
        "validate.cpp testlib.h, cpp, validate.cpp",
        "b.cc a.cpp lib/tide.h, cpp, a.cpp",
        "notes.txt check.c, c, check.c",
        "Validate.java Part.java, java, Part.java",
    })
    void theMainFileComesFirst(String files, String language, String first) {
        ValidatorSource source = validator(files.split(" ")).source(LIMITS).orElseThrow();

        assertThat(source.language()).isEqualTo(language);
        assertThat(source.files().getFirst().name()).isEqualTo(first);
        assertThat(source.files()).hasSize(files.split(" ").length);
        assertThat(source.limits()).isEqualTo(LIMITS);
    }

    @ParameterizedTest
    @CsvSource({
        "build judge.cpp, a script of its own",
        "run data.txt, a script of its own",
        "judge.hs, no language that is known here",
        "judge.cpp tool.py, cpp and python",
        "judge.rb, written in ruby",
        "one.py two.py, none is called __main__ or main",
    })
    void whatCannotBeUsedSaysWhy(String files, String reason) {
        OwnValidator validator = validator(files.split(" "));

        assertThat(validator.obstacle())
                .hasValueSatisfying(why -> assertThat(why).contains(reason));
        assertThat(validator.source(LIMITS)).isEmpty();
    }

    @Test
    void whereThereIsNoneNothingIsInTheWay() {
        assertThat(validator().obstacle()).isEmpty();
        assertThat(validator().source(LIMITS)).isEmpty();
    }

    private static OwnValidator validator(String... names) {
        List<PackageFile> files = Arrays.stream(names)
                .map(name -> new PackageFile(name, new Content("a".repeat(64), 1), false))
                .toList();
        return new OwnValidator(files, List.of("python", "java", "c", "cpp"));
    }
}
