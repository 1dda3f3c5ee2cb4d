package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.CaseFile;
import dev.codesensei.problem.packages.ExtraFolder;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.packages.TokenComparison;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks a group and its cases. */
record GroupCheck(ProblemPackage problem, TestGroup group, Findings findings) {

    void check() {
        boolean top = group.name().indexOf('/') < 0;
        if (!top
                && group.staticValidation() == null
                && group.allCases().findAny().isEmpty()) {
            findings.error("data/" + group.name(), "is a group without a test case");
        }
        if (group.staticValidation() != null && !problem.extras().containsKey(ExtraFolder.STATIC_VALIDATOR)) {
            findings.error("data/" + group.name(), "asks for static validation, and there is no static_validator");
        }
        group.groups().forEach(inner -> {
            if (group.cases().stream().anyMatch(one -> one.name().equals(inner.name()))) {
                findings.error("data/" + inner.name(), "is a group and a test case");
            }
        });
        checkFlags();
        group.cases().forEach(this::check);
        checkDependencies();
    }

    private void checkDependencies() {
        if (group.scoring() == null) {
            return;
        }
        for (String needed : group.scoring().requirePass()) {
            boolean known =
                    problem.data().allGroups().anyMatch(one -> one.name().equals(needed));
            if (!known || needed.compareTo(group.name()) >= 0) {
                findings.error(
                        "data/" + group.name(), "require_pass", "names " + needed + ", which is no earlier group");
            }
        }
    }

    private void checkFlags() {
        if (problem.usesDefaultValidator()) {
            group.cases().stream()
                    .map(one -> one.settings().outputValidatorArgs())
                    .distinct()
                    .forEach(this::checkFlags);
        }
    }

    private void checkFlags(List<String> arguments) {
        try {
            TokenComparison.of(arguments);
        } catch (IllegalArgumentException e) {
            findings.error("data/" + group.name(), "output_validator_args", String.valueOf(e.getMessage()));
        }
    }

    private void check(TestCase test) {
        Set<CaseFile> files = test.contents().keySet();
        String path = "data/" + test.name();
        boolean runs = files.contains(CaseFile.INPUT);
        if (runs && !group.name().startsWith("invalid_input") && !files.contains(CaseFile.ANSWER)) {
            findings.error(path + ".ans", "is missing");
        }
        boolean output =
                group.name().startsWith("invalid_output") || group.name().startsWith("valid_output");
        if (runs && output && !files.contains(CaseFile.OUTPUT)) {
            findings.error(path + ".out", "is missing");
        }
        if (files.contains(CaseFile.OUTPUT) && files.contains(CaseFile.SHOWN_ANSWER)) {
            findings.error(path + ".out", "and .ans.statement exclude each other");
        }
        Set<CaseFile> besides = EnumSet.of(CaseFile.SHOWN_INPUT, CaseFile.SHOWN_ANSWER, CaseFile.OUTPUT);
        besides.retainAll(files);
        if (files.contains(CaseFile.INTERACTION) && !besides.isEmpty()) {
            findings.error(path + ".interaction", "excludes every other file that is shown");
        }
        Set<CaseFile> images = EnumSet.of(CaseFile.PNG, CaseFile.JPG, CaseFile.JPEG, CaseFile.SVG);
        images.retainAll(files);
        if (images.size() > 1) {
            findings.error(path, "has several illustrations");
        }
    }
}
