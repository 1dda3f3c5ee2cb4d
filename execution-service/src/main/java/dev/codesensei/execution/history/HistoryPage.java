package dev.codesensei.execution.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some jobs of a user, the newest first.
 *
 * @param next what to send as {@code after} for the page behind this one; absent when there is none
 */
record HistoryPage(List<HistoryItem> items, @Nullable String next) {}
