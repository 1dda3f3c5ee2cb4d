package dev.codesensei.problem.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some problems.
 *
 * @param next what to send as {@code after} for the page behind this one; absent when there is none
 */
record ProblemPage(List<ProblemItem> items, @Nullable String next) {}
