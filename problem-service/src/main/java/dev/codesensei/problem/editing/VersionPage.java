package dev.codesensei.problem.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some versions of a problem, the newest first.
 *
 * @param next what to send as {@code after} for the page behind this one; absent when there is none
 */
record VersionPage(List<VersionItem> items, @Nullable String next) {}
