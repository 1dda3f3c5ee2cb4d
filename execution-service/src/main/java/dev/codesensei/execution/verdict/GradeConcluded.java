package dev.codesensei.execution.verdict;

/** A grade has become final by this instance, or another outcome has taken the place of the one that it had. */
public record GradeConcluded(ExecutionResult grade) {}
