package dev.codesensei.runner.value;

import dev.codesensei.judge.grading.Checker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares values. Whole numbers, texts and truth values have to be the same; numbers with a fraction may be off by the
 * checker's tolerance, or by 1e-9 of themselves or in all if it has none. Maps are compared by key. Lists have their items
 * in order, except for {@code unordered}, which allows any order of the outermost one, and {@code sorted}, which allows any
 * order of each.
 */
public final class ValueComparison {

    private static final double USUAL_TOLERANCE = 1e-9;

    /** Longer lists would take their square to be compared item by item. */
    private static final int MOST_PAIRED = 1_000;

    private static final String OTHERS = "other items were returned than those expected, in whatever order.";

    /** How many levels of lists may be in any order. */
    private final int anyOrder;

    private final BigDecimal relative;
    private final BigDecimal absolute;

    private ValueComparison(int anyOrder, double relative, double absolute) {
        this.anyOrder = anyOrder;
        this.relative = BigDecimal.valueOf(relative);
        this.absolute = BigDecimal.valueOf(absolute);
    }

    public static ValueComparison by(Checker checker) {
        return switch (checker) {
            case Checker.Tokens tokens -> tolerant(tokens.relativeTolerance(), tokens.absoluteTolerance());
            case Checker.Exact _ -> new ValueComparison(0, 0, 0);
            case Checker.Lines _ -> new ValueComparison(0, USUAL_TOLERANCE, USUAL_TOLERANCE);
            case Checker.Unordered _ -> new ValueComparison(1, USUAL_TOLERANCE, USUAL_TOLERANCE);
            case Checker.Sorted _ -> new ValueComparison(Integer.MAX_VALUE, USUAL_TOLERANCE, USUAL_TOLERANCE);
            case Checker.Custom _ -> throw new IllegalArgumentException("A validator reads what is printed");
        };
    }

    private static ValueComparison tolerant(@Nullable Double relative, @Nullable Double absolute) {
        return relative == null && absolute == null
                ? new ValueComparison(0, USUAL_TOLERANCE, USUAL_TOLERANCE)
                : new ValueComparison(0, relative == null ? 0 : relative, absolute == null ? 0 : absolute);
    }

    /** A sentence about the first difference; null when there is none. */
    public @Nullable String difference(Value wanted, Value came) {
        return difference(wanted, came, "", anyOrder);
    }

    private @Nullable String difference(Value wanted, Value came, String place, int levels) {
        return switch (wanted) {
            case Value.Items items
            when came instanceof Value.Items others ->
                levels > 0
                        ? inAnyOrder(items.all(), others.all(), place, levels)
                        : inOrder(items.all(), others.all(), place);
            case Value.Entries entries
            when came instanceof Value.Entries others -> byKey(entries.all(), others.all(), place, levels);
            case Value.Real real
            when came instanceof Value.Real other ->
                isNear(real.number(), other.number()) ? null : unlike(wanted, came, place);
            case Value.Items _,
                    Value.Entries _,
                    Value.Real _,
                    Value.Whole _,
                    Value.Truth _,
                    Value.Text _,
                    Value.Nothing _ -> wanted.equals(came) ? null : unlike(wanted, came, place);
        };
    }

    private @Nullable String inOrder(List<Value> wanted, List<Value> came, String place) {
        for (int i = 0; i < Math.min(wanted.size(), came.size()); i++) {
            String difference = difference(wanted.get(i), came.get(i), place + "[" + i + "]", 0);
            if (difference != null) {
                return difference;
            }
        }
        return wanted.size() == came.size() ? null : otherNumber(wanted.size(), came.size(), place);
    }

    private @Nullable String inAnyOrder(List<Value> wanted, List<Value> came, String place, int levels) {
        if (wanted.size() != came.size()) {
            return otherNumber(wanted.size(), came.size(), place);
        }
        if (inOrder(SortedItems.of(wanted, levels), SortedItems.of(came, levels), place) == null) {
            return null;
        }
        return wanted.size() > MOST_PAIRED ? at(place) + OTHERS : pairwise(wanted, came, place, levels);
    }

    /** For numbers so near to each other that sorting parted them, and for a sentence that names what is wrong. */
    private @Nullable String pairwise(List<Value> wanted, List<Value> came, String place, int levels) {
        var left = new Leftovers(wanted);
        for (Value item : came) {
            if (!left.remove(item, other -> difference(other, item, place, levels - 1) == null)) {
                return "%s%s was returned, but not expected, or not so often."
                        .formatted(at(place), ValueText.shortened(ValueText.of(item)));
            }
        }
        return null;
    }

    private @Nullable String byKey(Map<Value, Value> wanted, Map<Value, Value> came, String place, int levels) {
        var keys = new ArrayList<>(wanted.keySet());
        came.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(keys::add);
        for (Value key : keys) {
            String shown = ValueText.shortened(ValueText.of(key));
            Value one = wanted.get(key);
            Value other = came.get(key);
            if (one == null || other == null) {
                return at(place) + "the key " + shown + (one == null ? " was not expected." : " is missing.");
            }
            String difference = difference(one, other, place + "[" + shown + "]", levels);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private boolean isNear(double wanted, double came) {
        if (Double.compare(wanted, came) == 0 || wanted == came) {
            return true;
        }
        if (!Double.isFinite(wanted) || !Double.isFinite(came)) {
            return false;
        }
        BigDecimal exact = BigDecimal.valueOf(wanted);
        BigDecimal off = exact.subtract(BigDecimal.valueOf(came)).abs();
        return off.compareTo(relative.multiply(exact.abs()).max(absolute)) <= 0;
    }

    private static String unlike(Value wanted, Value came, String place) {
        return "%s%s was returned, but %s was expected."
                .formatted(
                        at(place), ValueText.shortened(ValueText.of(came)), ValueText.shortened(ValueText.of(wanted)));
    }

    private static String otherNumber(int wanted, int came, String place) {
        return "%s%s returned, but %d expected."
                .formatted(at(place), came == 1 ? "1 item was" : came + " items were", wanted);
    }

    private static String at(String place) {
        return place.isEmpty() ? "" : "At " + place + " ";
    }
}
