package dev.codesensei.problem.attempts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often values of a figure came, by ranges whose upper ends are fixed.
 *
 * @param counts one more than there are ends: the last is of what lies above all of them
 */
public record Buckets(List<Integer> counts) {

    /** Ends of ranges of milliseconds. */
    public static final List<Integer> MILLIS = List.of(10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);

    /** Ends of ranges of kibibytes. */
    public static final List<Integer> KIB =
            IntStream.rangeClosed(2, 10).mapToObj(power -> 1024 << power).toList();

    public Buckets {
        counts = List.copyOf(counts);
    }

    static Buckets of(List<Integer> ends) {
        return new Buckets(Collections.nCopies(ends.size() + 1, 0));
    }

    /** With a value more, or less. */
    Buckets plus(long value, int times, List<Integer> ends) {
        int place = (int) ends.stream().filter(end -> value > end).count();
        var changed = new ArrayList<Integer>(counts);
        changed.set(place, changed.get(place) + times);
        return new Buckets(changed);
    }
}
