package dev.codesensei.runner.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Items put into an order that does not depend on the one in which they came. */
final class SortedItems {

    /** Numbers by size, so that those that are nearly the same come to the same place; all else by how it is shown. */
    private static final Comparator<Value> ORDER = Comparator.<Value>comparingDouble(
                    value -> value instanceof Value.Real real ? real.number() : 0)
            .thenComparing(value -> value instanceof Value.Real ? "" : ValueText.of(value));

    private SortedItems() {}

    /**
     * Sorts items, and the lists in them.
     *
     * @param levels how many levels of lists are sorted, this one included
     */
    static List<Value> of(List<Value> items, int levels) {
        return items.stream()
                .map(item -> inside(item, levels - 1))
                .sorted(ORDER)
                .toList();
    }

    private static Value inside(Value value, int levels) {
        if (levels == 0) {
            return value;
        }
        return switch (value) {
            case Value.Items items -> new Value.Items(of(items.all(), levels));
            case Value.Entries entries ->
                Value.Entries.of(entries.all().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> inside(entry.getValue(), levels))));
            case Value.Real _, Value.Whole _, Value.Truth _, Value.Text _, Value.Nothing _ -> value;
        };
    }
}
