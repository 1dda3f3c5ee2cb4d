package dev.codesensei.judge.queue;

import java.util.Comparator;

/** Names a dead letter: its entry, and the partition in which it is one. By time first, whatever the partition. */
record LetterId(EntryId entry, int partition) implements Comparable<LetterId> {

    private static final Comparator<LetterId> ORDER =
            Comparator.comparing(LetterId::entry).thenComparingInt(LetterId::partition);

    static LetterId parse(String id) {
        int dash = id.lastIndexOf('-');
        return new LetterId(EntryId.parse(id.substring(0, dash)), Integer.parseInt(id.substring(dash + 1)));
    }

    /** The newest place of another partition that is older than this one, as a range of a stream begins. */
    String upTo(int other) {
        return other < partition ? entry.toString() : "(" + entry;
    }

    @Override
    public int compareTo(LetterId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return entry + "-" + partition;
    }
}
