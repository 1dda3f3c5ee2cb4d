package dev.codesensei.problem.packages;

import java.util.List;

/** What was found in a folder: a package as far as it could be read, and everything that its author should know. */
public record Reading(Format format, ProblemPackage problem, List<Finding> findings, Contents contents) {

    public Reading {
        findings = List.copyOf(findings);
    }

    /** Warnings are fine; after an error the package is not what its author meant. */
    public boolean importable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
