package dev.codesensei.execution.following;

import dev.codesensei.judge.queue.QueuedEvent;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How much of a job's events a follower has seen: everything up to an entry and, where the output of both streams was
 * gathered, that of one stream up to a later entry. Followers know it as the id of the last frame.
 */
public record Position(String after, @Nullable Ahead ahead) {

    /** What {@link #parse} reads. */
    public static final String PATTERN = "\\d{1,18}(-\\d{1,18})?(/\\d{1,18}-\\d{1,18}/(stdout|stderr))?";

    /** Of a follower that has seen nothing. */
    public static final Position START = parse("0");

    private static final Comparator<String> BY_AGE =
            Comparator.comparingLong(Position::millis).thenComparingLong(Position::sequence);

    /** One stream has been told up to an entry behind the others. */
    public record Ahead(String upTo, String stream) {}

    /** Reads an id that looks like {@link #PATTERN}. */
    public static Position parse(String id) {
        String[] parts = id.split("/", -1);
        return new Position(parts[0], parts.length == 1 ? null : new Ahead(parts[1], parts[2]));
    }

    /** The position behind a later entry. */
    Position behind(String entry) {
        boolean stillAhead = ahead != null && BY_AGE.compare(entry, ahead.upTo()) < 0;
        return new Position(entry, stillAhead ? ahead : null);
    }

    /** This position, with one stream told up to an entry. */
    Position withAhead(String upTo, String stream) {
        return new Position(after, new Ahead(upTo, stream));
    }

    boolean isAhead() {
        return ahead != null;
    }

    /** Whether an event of a stream was seen, although it lies behind this position. */
    boolean hasSeen(QueuedEvent event, String stream) {
        return ahead != null && ahead.stream().equals(stream) && BY_AGE.compare(event.id(), ahead.upTo()) <= 0;
    }

    @Override
    public String toString() {
        return ahead == null ? after : after + "/" + ahead.upTo() + "/" + ahead.stream();
    }

    private static long millis(String entry) {
        int dash = entry.indexOf('-');
        return Long.parseLong(dash < 0 ? entry : entry.substring(0, dash));
    }

    private static long sequence(String entry) {
        int dash = entry.indexOf('-');
        return dash < 0 ? 0 : Long.parseLong(entry.substring(dash + 1));
    }
}
