package dev.codesensei.problem.packages;

/** A value that texts and programs of a package refer to by name; numbers are kept as they were written. */
public record Constant(String text, boolean number) {}
