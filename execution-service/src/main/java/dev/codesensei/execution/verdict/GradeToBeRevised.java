package dev.codesensei.execution.verdict;

/** Another outcome is about to take the place of the one that a grade has. */
public record GradeToBeRevised(String jobId) {}
