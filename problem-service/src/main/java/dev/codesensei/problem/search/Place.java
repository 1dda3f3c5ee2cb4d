package dev.codesensei.problem.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where in a list a problem is: those whose title was meant first, then by title.
 *
 * @param distance how far from its title it was found: {@link #MEANT} or {@link #MENTIONED}
 */
record Place(int distance, String order, String id) implements Comparable<Place> {

    /** The words are in the title. */
    static final int MEANT = 0;

    /** Some of them are only in topics or statement. */
    static final int MENTIONED = 1;

    private static final char LINE = '\n';

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::distance).thenComparing(Place::order).thenComparing(Place::id);

    static Place of(Entry entry, int distance) {
        return new Place(distance, entry.order(), entry.id());
    }

    /** Where it is in a list of all titles. */
    Place title() {
        return new Place(MEANT, order, id);
    }

    /** Reads a cursor; empty for what is none of ours. */
    static Optional<Place> parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(String.valueOf(LINE), -1));
            return parts.size() == 3 && parts.getFirst().matches("[01]")
                    ? Optional.of(new Place(Integer.parseInt(parts.getFirst()), parts.get(1), parts.get(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** As a cursor. */
    @Override
    public String toString() {
        String text = distance + (LINE + order) + LINE + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
