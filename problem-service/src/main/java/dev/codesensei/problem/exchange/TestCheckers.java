package dev.codesensei.problem.exchange;

import dev.codesensei.judge.grading.Checker;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TokenComparison;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the answers to the tests of a package are checked: test by test, since its groups may say different things. */
record TestCheckers(ProblemPackage problem) {

    /** The way of the first hidden test, or of the first sample where none is hidden. */
    Checker usual() {
        return Stream.of(JudgedTests.SECRET, JudgedTests.SAMPLE)
                .flatMap(group -> JudgedTests.casesOf(problem, group))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> problem.usesDefaultValidator() ? Checker.USUAL : new Checker.Custom(List.of()));
    }

    /** Null where a test is checked like most. */
    @Nullable Checker differing(TestCase test) {
        Checker checker = of(test);
        return checker.equals(usual()) ? null : checker;
    }

    private Checker of(TestCase test) {
        List<String> arguments = test.settings().outputValidatorArgs();
        return problem.usesDefaultValidator() ? tokens(TokenComparison.of(arguments)) : new Checker.Custom(arguments);
    }

    private static Checker tokens(TokenComparison comparison) {
        return new Checker.Tokens(
                comparison.caseSensitive(),
                comparison.spaceChangeSensitive(),
                comparison.relativeTolerance(),
                comparison.absoluteTolerance());
    }
}
