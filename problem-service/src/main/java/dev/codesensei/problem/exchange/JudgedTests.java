package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.CaseFile;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.packages.TokenComparison;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.testdata.TestEntry;
import dev.codesensei.problem.testdata.TestList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests of a package, as far as the judge can do what they ask for. */
record JudgedTests(ProblemPackage problem, JudgingRules rules, Findings findings) {

    private static final String SAMPLE = "sample";
    private static final String SECRET = "secret";
    private static final String FILE = "problem.yaml";

    /** Empty where a submission would be judged wrongly; the findings say why. */
    Optional<TestList> read() {
        List<String> obstacles = obstacles().toList();
        obstacles.forEach(obstacle -> findings.warning(FILE, "cannot be judged yet: " + obstacle));
        if (!obstacles.isEmpty()) {
            return Optional.empty();
        }
        if (problem.data().allGroups().anyMatch(JudgedTests::isScored)) {
            findings.warning("data", "has groups with scores; every test counts the same for now");
        }
        return Optional.of(list());
    }

    /** How answers are compared; more than one way if groups differ. */
    static Set<TokenComparison> comparisons(ProblemPackage problem) {
        if (!problem.usesDefaultValidator()) {
            return Set.of();
        }
        return cases(problem)
                .map(test -> TokenComparison.of(test.settings().outputValidatorArgs()))
                .collect(Collectors.toSet());
    }

    private Stream<String> obstacles() {
        return Stream.of(
                        when(problem.metadata().is(ProblemType.INTERACTIVE), "it is interactive"),
                        when(problem.metadata().is(ProblemType.MULTI_PASS), "it has several passes"),
                        when(problem.metadata().is(ProblemType.SUBMIT_ANSWER), "the answer itself is submitted"),
                        when(problem.extension().function() != null, "a function is asked for"),
                        when(!problem.usesDefaultValidator(), "it brings its own output validator"),
                        when(comparisons(problem).size() > 1, "groups compare answers in different ways"),
                        when(cases(problem).anyMatch(test -> !test.files().isEmpty()), "tests bring files"),
                        when(cases(problem).anyMatch(JudgedTests::isIncomplete), "a test has no input or no answer"),
                        when(cases(problem).findAny().isEmpty(), "it has no tests"),
                        when(
                                problem.data().allGroups().anyMatch(group -> group.staticValidation() != null),
                                "the source itself is looked at"),
                        when(
                                rules.languages().isEmpty()
                                        && !problem.metadata().languages().isEmpty(),
                                "none of its languages can be used here"))
                .filter(Objects::nonNull);
    }

    private static @Nullable String when(boolean holds, String obstacle) {
        return holds ? obstacle : null;
    }

    private static boolean isScored(TestGroup group) {
        Scoring scoring = group.scoring();
        return scoring != null && scoring.maxScore() != null;
    }

    private static boolean isIncomplete(TestCase test) {
        return test.contents().get(CaseFile.INPUT) == null || test.contents().get(CaseFile.ANSWER) == null;
    }

    private TestList list() {
        return new TestList(Stream.concat(
                        casesOf(problem, SAMPLE).map(test -> entry(test, false)),
                        casesOf(problem, SECRET).map(test -> entry(test, true)))
                .toList());
    }

    private static TestEntry entry(TestCase test, boolean hidden) {
        Content input = Objects.requireNonNull(test.contents().get(CaseFile.INPUT));
        Content answer = Objects.requireNonNull(test.contents().get(CaseFile.ANSWER));
        return new TestEntry(
                test.name(),
                PackageContents.blob(input),
                PackageContents.blob(answer),
                hidden,
                test.settings().args(),
                test.description(),
                test.hint());
    }

    private static Stream<TestCase> cases(ProblemPackage problem) {
        return Stream.concat(casesOf(problem, SAMPLE), casesOf(problem, SECRET));
    }

    private static Stream<TestCase> casesOf(ProblemPackage problem, String group) {
        return problem.data().group(group).stream().flatMap(TestGroup::allCases);
    }
}
