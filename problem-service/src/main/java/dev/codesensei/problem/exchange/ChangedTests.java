package dev.codesensei.problem.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.problem.packages.CaseFile;
import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.InputValidatorArguments;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestData;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.testdata.TestEntry;
import dev.codesensei.problem.testdata.TestList;
import dev.codesensei.problem.testdata.TestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts into a package the tests that a problem has by now, and how their answers are compared. */
@ApplicationScoped
class ChangedTests {

    private static final String SAMPLE = "sample";
    private static final String SECRET = "secret";

    private final TestStore tests;
    private final ObjectMapper json;

    ChangedTests(TestStore tests, ObjectMapper json) {
        this.tests = tests;
        this.json = json;
    }

    ProblemPackage in(ProblemPackage base, TestDigests digests, JudgingRules rules) {
        TestList list = tests.list(digests);
        Checker checker = checker(rules);
        List<String> comparison = comparison(checker);
        List<TestGroup> groups = new ArrayList<>(base.data().groups().stream()
                .filter(group -> !group.name().equals(SAMPLE) && !group.name().equals(SECRET))
                .toList());
        groups.addFirst(group(SECRET, true, list, comparison));
        groups.addFirst(group(SAMPLE, false, list, comparison));
        return new ProblemPackage(
                base.name(),
                base.metadata(),
                base.limits(),
                base.statements(),
                base.solutions(),
                new TestData(groups, null),
                base.inputValidators(),
                checker instanceof Checker.Custom ? base.outputValidator() : List.of(),
                base.submissions(),
                base.includes(),
                base.extras(),
                base.extension());
    }

    private static TestGroup group(String name, boolean hidden, TestList list, List<String> comparison) {
        List<TestEntry> entries =
                list.tests().stream().filter(test -> test.hidden() == hidden).toList();
        CaseSettings settings = settings(List.of(), comparison, !hidden);
        return new TestGroup(
                name,
                IntStream.range(0, entries.size())
                        .mapToObj(i -> testCase("%s/%04d".formatted(name, i + 1), entries.get(i), settings))
                        .toList(),
                List.of(),
                settings,
                null,
                null,
                null);
    }

    /** Packages judge in the order of names, so that a number is the name. */
    private static TestCase testCase(String name, TestEntry test, CaseSettings group) {
        return new TestCase(
                name,
                Map.of(
                        CaseFile.INPUT, PackageContents.content(test.input()),
                        CaseFile.ANSWER, PackageContents.content(test.answer())),
                List.of(),
                settings(
                        test.args(),
                        test.checker() == null ? group.outputValidatorArgs() : comparison(test.checker()),
                        group.fullFeedback()),
                test.hint(),
                test.explanation());
    }

    private static CaseSettings settings(List<String> args, List<String> comparison, boolean fullFeedback) {
        return new CaseSettings(args, InputValidatorArguments.NONE, comparison, List.of(), List.of(), fullFeedback);
    }

    private Checker checker(JudgingRules rules) {
        try {
            return json.readValue(rules.checker(), Checker.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> comparison(Checker checker) {
        return switch (checker) {
            case Checker.Tokens tokens -> flags(tokens);
            case Checker.Exact _ -> List.of("case_sensitive", "space_change_sensitive");
            case Checker.Lines _ -> throw notExportable();
            case Checker.Unordered _ -> throw notExportable();
            case Checker.Sorted _ -> throw notExportable();
            case Checker.Custom custom -> custom.arguments();
        };
    }

    private static List<String> flags(Checker.Tokens tokens) {
        List<String> flags = new ArrayList<>();
        if (tokens.caseSensitive()) {
            flags.add("case_sensitive");
        }
        if (tokens.spaceSensitive()) {
            flags.add("space_change_sensitive");
        }
        if (tokens.relativeTolerance() != null) {
            flags.addAll(List.of("float_relative_tolerance", String.valueOf(tokens.relativeTolerance())));
        }
        if (tokens.absoluteTolerance() != null) {
            flags.addAll(List.of("float_absolute_tolerance", String.valueOf(tokens.absoluteTolerance())));
        }
        return flags;
    }

    private static ApiException notExportable() {
        return new ApiException(ExchangeErrors.NOT_EXPORTABLE, "The format knows no such comparison of answers");
    }
}
