package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.Credits;
import dev.codesensei.problem.packages.Extension;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.License;
import dev.codesensei.problem.packages.Limits;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Submissions;
import dev.codesensei.problem.packages.TestData;
import dev.codesensei.problem.packages.Texts;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.PackageOrigin;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemKind;
import dev.codesensei.problem.problems.ProblemText;
import dev.codesensei.problem.problems.TestDigests;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a package of a problem: the one that it came in, with what was changed here since. What nobody touched stays as it
 * was, also where we could not have written it.
 */
@ApplicationScoped
class PackageOf {

    private final PackageJson packages;
    private final PackageContents contents;
    private final PackageRules rules;
    private final ChangedTexts changedTexts;
    private final ChangedTests changedTests;

    PackageOf(
            PackageJson packages,
            PackageContents contents,
            PackageRules rules,
            ChangedTexts changedTexts,
            ChangedTests changedTests) {
        this.packages = packages;
        this.contents = contents;
        this.rules = rules;
        this.changedTexts = changedTexts;
        this.changedTests = changedTests;
    }

    ProblemPackage of(Problem problem) throws IOException {
        PackageOrigin origin = problem.origin();
        ProblemPackage base = origin == null ? empty(problem) : packages.get(origin.content());
        ProblemText textBefore = new PackageTexts(base, contents, new Findings()).read();
        JudgingRules rulesBefore = rules.rules(base, new Findings());
        boolean sameChecker = rulesBefore.checker().equals(problem.rules().checker());
        TestDigests tests = problem.tests();
        boolean sameTests =
                tests == null || (origin != null && origin.testList().equals(tests.list()));
        ProblemPackage texts = changedTexts.in(base, textBefore, problem.text());
        ProblemPackage limits = ChangedRules.in(texts, rulesBefore, problem.rules());
        return tests == null || (sameTests && sameChecker) ? limits : changedTests.in(limits, tests, problem.rules());
    }

    private static ProblemPackage empty(Problem problem) {
        return new ProblemPackage(
                problem.slug(),
                new Metadata(
                        Map.of(),
                        problem.kind() == ProblemKind.SUBMIT_ANSWER
                                ? Set.of(ProblemType.PASS_FAIL, ProblemType.SUBMIT_ANSWER)
                                : Set.of(ProblemType.PASS_FAIL),
                        problem.id(),
                        null,
                        Credits.of(List.of()),
                        List.of(),
                        License.UNKNOWN,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        Map.of()),
                Limits.CURRENT,
                new Texts(List.of(), List.of()),
                new Texts(List.of(), List.of()),
                new TestData(List.of(), null),
                List.of(),
                List.of(),
                new Submissions(List.of(), List.of()),
                Map.of(),
                Map.of(),
                Extension.NONE);
    }
}
