package dev.codesensei.problem.exchange;

import dev.codesensei.judge.grading.Checker;
import dev.codesensei.problem.packages.CaseFile;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.testdata.TestEntry;
import dev.codesensei.problem.testdata.TestList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests of a package, as far as the judge can do what they ask for. */
record JudgedTests(ProblemPackage problem, JudgingRules rules, OwnValidator validator, Findings findings) {

    static final String SAMPLE = "sample";
    static final String SECRET = "secret";
    private static final String FILE = "problem.yaml";

    /** Empty where a submission would be judged wrongly; the findings say why. */
    Optional<TestList> read() {
        List<String> obstacles =
                Stream.concat(obstacles(), scoring().obstacles()).toList();
        obstacles.forEach(obstacle -> findings.warning(FILE, "cannot be judged yet: " + obstacle));
        if (!obstacles.isEmpty()) {
            return Optional.empty();
        }
        if (!problem.includes().isEmpty()) {
            findings.warning("include", "is kept, and solutions and validators have to do without its files");
        }
        scoring().nameRest(findings);
        return Optional.of(list());
    }

    private Stream<String> obstacles() {
        return Stream.of(
                        when(
                                problem.extension().function() != null
                                        && rules.signature().isEmpty(),
                                "a function takes part in nothing else"),
                        validator.obstacle().orElse(null),
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

    private ScoringObstacles scoring() {
        return new ScoringObstacles(problem);
    }

    private static @Nullable String when(boolean holds, String obstacle) {
        return holds ? obstacle : null;
    }

    private static boolean isIncomplete(TestCase test) {
        return test.contents().get(CaseFile.INPUT) == null || test.contents().get(CaseFile.ANSWER) == null;
    }

    private TestList list() {
        var checkers = new TestCheckers(problem);
        Stream<TestEntry> tests = Stream.concat(
                casesOf(problem, SAMPLE).map(test -> entry(test, false, checkers.differing(test))),
                casesOf(problem, SECRET).map(test -> entry(test, true, checkers.differing(test))));
        return new TestList(tests.toList(), ScoredGroups.of(problem).orElse(null));
    }

    private static TestEntry entry(TestCase test, boolean hidden, @Nullable Checker checker) {
        Content input = Objects.requireNonNull(test.contents().get(CaseFile.INPUT));
        Content answer = Objects.requireNonNull(test.contents().get(CaseFile.ANSWER));
        return new TestEntry(
                test.name(),
                PackageContents.blob(input),
                PackageContents.blob(answer),
                hidden,
                test.settings().args(),
                test.description(),
                test.hint(),
                checker);
    }

    private static Stream<TestCase> cases(ProblemPackage problem) {
        return Stream.concat(casesOf(problem, SAMPLE), casesOf(problem, SECRET));
    }

    static Stream<TestCase> casesOf(ProblemPackage problem, String group) {
        return problem.data().group(group).stream().flatMap(TestGroup::allCases);
    }
}
