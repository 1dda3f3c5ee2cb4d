package dev.codesensei.execution.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a history, the newest first.
 *
 * @param next the place behind which more follows; absent when nothing does
 */
public record HistoryPart<T extends Placed>(
        List<T> entries, @Nullable String next) {

    public HistoryPart {
        entries = List.copyOf(entries);
    }

    /** The first {@code most} of what was found, when one more was looked for. */
    static <T extends Placed> HistoryPart<T> of(List<T> found, int most) {
        return found.size() > most
                ? new HistoryPart<>(
                        found.subList(0, most), found.get(most - 1).place().toString())
                : new HistoryPart<>(found, null);
    }
}
