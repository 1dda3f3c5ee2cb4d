package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.Format;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.Submission;
import dev.codesensei.problem.packages.Submissions;
import dev.codesensei.problem.packages.TestGroup;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks what holds between the parts of a package. */
final class Consistency {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");
    private static final Pattern SAFE_NAME = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,99}");

    private final ProblemPackage problem;
    private final Format format;
    private final Findings findings;

    Consistency(ProblemPackage problem, Format format, Findings findings) {
        this.problem = problem;
        this.format = format;
        this.findings = findings;
    }

    void check() {
        checkName();
        checkTexts();
        checkData();
        checkPrograms();
    }

    /** The name becomes a folder again, so only what is safe as one is let through. */
    private void checkName() {
        String name = problem.name();
        if (!SAFE_NAME.matcher(name).matches()) {
            findings.error("problem.yaml", "lies in a folder that has no name for a package: " + name);
        } else if (!NAME.matcher(name).matches()) {
            findings.warning("problem.yaml", "lies in the folder " + name + ", whose name should be of a-z and 0-9");
        }
    }

    private void checkTexts() {
        Metadata metadata = problem.metadata();
        var languages = problem.statements().statements().stream()
                .map(Statement::language)
                .collect(Collectors.toCollection(TreeSet::new));
        if (languages.isEmpty()) {
            findings.warning(format.legacy() ? "problem_statement" : "statement", "holds no statement");
        }
        for (String language : languages) {
            if (!metadata.titles().containsKey(language)) {
                findings.error("problem.yaml", "name", "says no title in " + language + ", and there is a statement");
            }
        }
        for (String language : new TreeSet<>(metadata.titles().keySet())) {
            if (!languages.isEmpty() && !languages.contains(language)) {
                findings.warning("problem.yaml", "name", "says a title in " + language + " without a statement");
            }
        }
        boolean owned = metadata.rightsOwner() != null
                || !metadata.credits().authors().isEmpty()
                || !metadata.sources().isEmpty();
        if (metadata.license().needsAnOwner() && !owned) {
            findings.warning(
                    "problem.yaml", "rights_owner", "is missing, and nobody else is named who owns the rights");
        }
        if (format == Format.LEGACY_ICPC && metadata.is(ProblemType.SCORING)) {
            findings.error("problem.yaml", "type", "is pass-fail in this format");
        }
    }

    private void checkData() {
        Optional<TestGroup> secret = problem.data().group("secret");
        if (secret.isEmpty() || secret.get().allCases().findAny().isEmpty()) {
            findings.error("data/secret", "holds no test case");
        }
        if (format == Format.CURRENT) {
            checkShape();
        }
        problem.data().allGroups().forEach(group -> new GroupCheck(problem, group, findings).check());
    }

    private void checkShape() {
        for (TestGroup group : problem.data().groups()) {
            boolean mixed = !group.cases().isEmpty() && !group.groups().isEmpty();
            if (group.name().equals("secret") && mixed) {
                findings.error("data/secret", "holds test cases and groups, which exclude each other");
            }
            if (group.name().equals("sample") && !group.groups().isEmpty()) {
                findings.error("data/sample", "must not hold groups");
            }
        }
    }

    private void checkPrograms() {
        if (problem.inputValidators().isEmpty()) {
            findings.warning("input_validators", "holds no validator");
        }
        boolean needed = problem.metadata().is(ProblemType.INTERACTIVE)
                || problem.metadata().is(ProblemType.MULTI_PASS);
        if (needed && problem.usesDefaultValidator()) {
            findings.error("output_validator", "is missing, and this type of problem needs one");
        }
        Submissions submissions = problem.submissions();
        if (submissions.all().stream().noneMatch(one -> one.directory().equals("accepted"))) {
            findings.warning("submissions/accepted", "holds no solution");
        }
        submissions.all().stream()
                .map(Submission::directory)
                .distinct()
                .filter(directory -> !submissions.explains(directory))
                .forEach(directory -> findings.warning(
                        "submissions/" + directory, "is a folder without a meaning and without a rule"));
    }
}
