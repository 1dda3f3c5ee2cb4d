package dev.codesensei.problem.packages;

import static dev.codesensei.problem.packages.Outcome.AC;
import static dev.codesensei.problem.packages.Outcome.RTE;
import static dev.codesensei.problem.packages.Outcome.TLE;
import static dev.codesensei.problem.packages.Outcome.WA;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The solutions of the authors, and what is promised of them. */
public record Submissions(List<Submission> all, List<SubmissionRule> rules) {

    private static final List<SubmissionRule> DEFAULTS = List.of(
            SubmissionRule.of("accepted", new Requirement(Set.of(AC), null, null, null, null)),
            SubmissionRule.of("rejected", new Requirement(null, Set.of(RTE, TLE, WA), null, null, null)),
            SubmissionRule.of("wrong_answer", Requirement.of(Set.of(AC, WA), Set.of(WA))),
            SubmissionRule.of("time_limit_exceeded", Requirement.of(Set.of(AC, TLE), Set.of(TLE))),
            SubmissionRule.of("run_time_error", Requirement.of(Set.of(AC, RTE), Set.of(RTE))),
            SubmissionRule.of("brute_force", Requirement.of(Set.of(AC, RTE, TLE), Set.of(RTE, TLE))));

    public Submissions {
        all = List.copyOf(all);
        rules = List.copyOf(rules);
    }

    /** All that is promised of a submission: a rule named like a folder replaces what the folder means by itself. */
    public List<SubmissionRule> rulesFor(Submission submission) {
        return Stream.concat(
                        DEFAULTS.stream().map(this::replaced), rules.stream().filter(rule -> !isDefault(rule)))
                .filter(rule -> PathPattern.of(rule.pattern()).matches(submission.path()))
                .toList();
    }

    /** Whether a folder of submissions has a meaning, by itself or by a rule. */
    public boolean explains(String directory) {
        return Stream.concat(DEFAULTS.stream(), rules.stream())
                .anyMatch(rule ->
                        rule.pattern().equals(directory) || rule.pattern().startsWith(directory + "/"));
    }

    private SubmissionRule replaced(SubmissionRule folder) {
        return rules.stream()
                .filter(rule -> rule.pattern().equals(folder.pattern()))
                .findFirst()
                .map(rule -> rule.with(rule.overall().or(folder.overall())))
                .orElse(folder);
    }

    private static boolean isDefault(SubmissionRule rule) {
        return DEFAULTS.stream().anyMatch(folder -> folder.pattern().equals(rule.pattern()));
    }
}
