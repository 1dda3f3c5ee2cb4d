package dev.codesensei.runner.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Items that were expected in any order and have not come yet. What comes as it was written is found at once. */
final class Leftovers {

    private final Map<Value, Integer> items = new LinkedHashMap<>();

    Leftovers(List<Value> wanted) {
        wanted.forEach(item -> items.merge(item, 1, Integer::sum));
    }

    /** Takes one away that is the item, or else the first one that is as good; false when there is none. */
    boolean remove(Value item, Predicate<Value> asGood) {
        Optional<Value> found = items.containsKey(item)
                ? Optional.of(item)
                : items.keySet().stream().filter(asGood).findFirst();
        found.ifPresent(one -> items.computeIfPresent(one, (_, count) -> count == 1 ? null : count - 1));
        return found.isPresent();
    }
}
