package dev.codesensei.problem.packages;

import org.jspecify.annotations.Nullable;

/** Where a problem was used first. */
public record Source(String name, @Nullable String url) {}
