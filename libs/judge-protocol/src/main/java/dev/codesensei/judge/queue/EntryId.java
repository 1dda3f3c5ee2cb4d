package dev.codesensei.judge.queue;

import java.util.Comparator;

/** The id of a stream's entry: when it was added, and which one of that millisecond it is. */
record EntryId(long millis, long sequence) implements Comparable<EntryId> {

    private static final Comparator<EntryId> ORDER =
            Comparator.comparingLong(EntryId::millis).thenComparingLong(EntryId::sequence);

    static EntryId parse(String id) {
        int dash = id.indexOf('-');
        return new EntryId(Long.parseLong(id.substring(0, dash)), Long.parseLong(id.substring(dash + 1)));
    }

    /** The smallest id behind this one. */
    EntryId next() {
        return new EntryId(millis, sequence + 1);
    }

    EntryId orEarlier(EntryId other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(EntryId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return millis + "-" + sequence;
    }
}
