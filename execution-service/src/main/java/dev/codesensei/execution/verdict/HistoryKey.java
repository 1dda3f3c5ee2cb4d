package dev.codesensei.execution.verdict;

import dev.codesensei.judge.Job;
import java.util.regex.Pattern;

/**
 * The place of a job among those of its owner. As text, keys of one owner stand together and in the order of their age.
 *
 * @param owner may hold anything but a line break
 */
public record HistoryKey(String owner, Place place) {

    /** The field of a document that holds its key. */
    public static final String FIELD = "historyKey";

    private static final char BEHIND_OWNER = '\n';

    public static HistoryKey of(Job job) {
        return new HistoryKey(job.owner(), new Place(job.createdAt().toEpochMilli(), job.jobId()));
    }

    /** Finds the keys of one owner: to MongoDB a range of its index, to the embedded store a look at the keys alone. */
    static Pattern allOf(String owner) {
        return Pattern.compile("^" + Pattern.quote(owner + BEHIND_OWNER));
    }

    @Override
    public String toString() {
        return owner + BEHIND_OWNER + place;
    }

    /** A job's place in time. */
    public record Place(long millis, String jobId) implements Comparable<Place> {

        /** What {@link #parse} reads. */
        public static final String PATTERN = "\\d{13}-[0-9a-f-]{36}";

        private static final int DIGITS = 13;

        /** Reads a place that looks like {@link #PATTERN}. */
        public static Place parse(String text) {
            return new Place(Long.parseLong(text.substring(0, DIGITS)), text.substring(DIGITS + 1));
        }

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return "%013d-%s".formatted(millis, jobId);
        }
    }
}
