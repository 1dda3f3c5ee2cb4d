package dev.codesensei.execution.callback;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.codesensei.execution.storing.Expiry;
import dev.codesensei.execution.storing.Uniqueness;
import dev.codesensei.execution.verdict.HistoryKey;
import dev.codesensei.execution.verdict.HistoryPart;
import dev.codesensei.execution.verdict.HistoryRange;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Queries over deliveries, each by exactly one field that has a unique index: the embedded store knows no other kind. Only
 * what is not over has a due key, so that looking for work is looking at little.
 */
@ApplicationScoped
class DeliveryRepository {

    static final String COLLECTION = "executioncallbacks";

    private static final String ID = "_id";

    private final MongoCollection<Delivery> deliveries;

    DeliveryRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.deliveries = client.getDatabase(database).getCollection(COLLECTION, Delivery.class);
    }

    /** A delivery that waits, as far as one must know it to choose it. */
    record Waiting(DueKey due, String host) {}

    void createIndexes(@Observes StartupEvent start) {
        Expiry.createIndex(deliveries);
        deliveries.createIndex(
                Indexes.ascending(Delivery.DUE_KEY),
                new IndexOptions().unique(true).sparse(true));
        deliveries.createIndex(Indexes.ascending(HistoryKey.FIELD), new IndexOptions().unique(true));
    }

    /** Stores a new delivery; false when its job has one. */
    boolean insert(Delivery delivery) {
        return Uniqueness.insert(deliveries, delivery);
    }

    Optional<Delivery> find(String jobId) {
        return Optional.ofNullable(deliveries.find(Filters.eq(ID, jobId)).first());
    }

    /** Offers what is due before a time, the oldest first, as long as it is wanted. */
    void eachDueBefore(Instant time, Predicate<Waiting> wantsMore) {
        var before = new Document("$regex", "^" + DueKey.PREFIX).append("$lt", new DueKey(time, "").toString());
        try (MongoCursor<Document> found = deliveries
                .withDocumentClass(Document.class)
                .find(new Document(Delivery.DUE_KEY, before))
                .sort(Sorts.ascending(Delivery.DUE_KEY))
                .projection(Projections.include(Delivery.DUE_KEY, Delivery.HOST))
                .cursor()) {
            while (found.hasNext()) {
                Document next = found.next();
                var waiting =
                        new Waiting(DueKey.parse(next.getString(Delivery.DUE_KEY)), next.getString(Delivery.HOST));
                if (waiting.due().at().isBefore(time) && !wantsMore.test(waiting)) {
                    return;
                }
            }
        }
    }

    long countPending() {
        return deliveries.countDocuments(new Document(Delivery.DUE_KEY, new Document("$regex", "^" + DueKey.PREFIX)));
    }

    /** Takes a delivery for the time until {@code later}; empty when somebody else was faster. */
    Optional<Delivery> move(DueKey seen, Instant later) {
        return Optional.ofNullable(deliveries.findOneAndUpdate(
                isDue(seen),
                Updates.set(Delivery.DUE_KEY, new DueKey(later, seen.jobId()).toString()),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** Stores what came of a delivery, if it is still held; false when it is not. */
    boolean replace(DueKey held, Delivery changed) {
        return deliveries.replaceOne(isDue(held), changed).getMatchedCount() > 0;
    }

    /** Stores a delivery that nobody holds, because it was over. */
    void replace(Delivery changed) {
        deliveries.replaceOne(Filters.eq(ID, changed.jobId()), changed);
    }

    void delete(String jobId) {
        deliveries.deleteOne(Filters.eq(ID, jobId));
    }

    /** The newest deliveries in a range. */
    HistoryPart<Delivery> newest(HistoryRange range, int most) {
        return range.newest(deliveries.find(range.query()), _ -> true, most);
    }

    /** Answers how many deliveries have gone. */
    int deleteExpired(Instant now) {
        return Expiry.delete(deliveries, now);
    }

    private static Bson isDue(DueKey key) {
        return new Document(Delivery.DUE_KEY, key.toString());
    }
}
