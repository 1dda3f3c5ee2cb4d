package dev.codesensei.problem.exchange;

import dev.codesensei.problem.editing.Slug;
import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Reading;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.PackageOrigin;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.Problem.Change;
import dev.codesensei.problem.problems.ProblemKind;
import dev.codesensei.problem.problems.ProblemState;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.testdata.TestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes problems of packages and keeps their files; the problem itself is left to the caller to store. */
@ApplicationScoped
public class PackageIntake {

    private final PackageContents contents;
    private final PackageJson packages;
    private final PackageRules packageRules;
    private final TestStore tests;
    private final Clock clock;

    PackageIntake(
            PackageContents contents, PackageJson packages, PackageRules packageRules, TestStore tests, Clock clock) {
        this.contents = contents;
        this.packages = packages;
        this.packageRules = packageRules;
        this.tests = tests;
        this.clock = clock;
    }

    /**
     * A draft, as if nobody had had it before.
     *
     * @param findings is told what of the package cannot be used here
     */
    public Problem take(Reading reading, Slug slug, String author, Progress progress, Findings findings)
            throws IOException {
        ProblemPackage found = reading.problem();
        contents.store(found, reading.contents(), progress);
        JudgingRules rules = packageRules.rules(found, findings);
        TestDigests digests = new JudgedTests(found, rules, packageRules.validator(found), findings)
                .read()
                .map(list -> tests.put(list, rules))
                .orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Problem(
                UUID.randomUUID().toString(),
                slug.value(),
                author,
                new ProblemState.Draft().label(),
                1,
                ProblemKind.of(rules.asked()),
                new PackageTexts(found, contents, findings).read(),
                rules,
                digests,
                new PackageOrigin(packages.put(found), digests == null ? "" : digests.list()),
                Change.IMPORTED,
                author,
                now,
                now);
    }
}
