package dev.codesensei.execution.deadletters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some dead letters, the newest first.
 *
 * @param next where the next page begins; null on the last one
 */
record DeadLetterPage(List<DeadLetterView> items, @Nullable String next) {}
