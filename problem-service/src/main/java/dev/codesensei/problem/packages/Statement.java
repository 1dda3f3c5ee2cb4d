package dev.codesensei.problem.packages;

/** One text in one language, as it came. */
public record Statement(String language, StatementFormat format, Content content) {}
