package dev.codesensei.execution.verdict;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import dev.codesensei.execution.verdict.HistoryKey.Place;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What one owner has in a collection whose documents have a {@link HistoryKey}.
 *
 * @param before the place behind which to begin; empty for the newest of all
 */
public record HistoryRange(String owner, Optional<Place> before) {

    /** The query. To MongoDB it is a range of its index; the embedded store looks at the expression only. */
    public Bson query() {
        var keys = new Document("$regex", HistoryKey.allOf(owner).pattern());
        before.ifPresent(place -> keys.append("$lt", new HistoryKey(owner, place).toString()));
        return new Document(HistoryKey.FIELD, keys);
    }

    /**
     * The newest that are {@code wanted} of what the query finds. They are chosen here and not by the query: a query for more
     * than the key would cost the embedded store a look at every document.
     */
    public <T extends Placed> HistoryPart<T> newest(FindIterable<T> found, Predicate<T> wanted, int most) {
        int enough = most + 1;
        try (MongoCursor<T> entries =
                found.sort(Sorts.descending(HistoryKey.FIELD)).batchSize(enough).cursor()) {
            var newest = new ArrayList<T>();
            while (newest.size() < enough && entries.hasNext()) {
                T entry = entries.next();
                if (contains(entry.place()) && wanted.test(entry)) {
                    newest.add(entry);
                }
            }
            return HistoryPart.of(newest, most);
        }
    }

    private boolean contains(Place place) {
        return before.stream().allMatch(end -> place.compareTo(end) < 0);
    }
}
