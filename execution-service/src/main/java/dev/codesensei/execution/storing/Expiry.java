package dev.codesensei.execution.storing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Removes documents when their time is over: the database does within a minute, for the embedded one we do. */
public final class Expiry {

    /** The field that says when the time of a document is over; what has none is kept for good. */
    public static final String FIELD = "expiresAt";

    private static final String ID = "_id";

    private Expiry() {}

    public static void createIndex(MongoCollection<?> collection) {
        collection.createIndex(Indexes.ascending(FIELD), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /**
     * Answers how many documents have gone. One by one: told to remove many, the embedded store has them all in its memory
     * first. Only for ids that never come back: a new document in the place of one that has just been seen would go too.
     */
    public static int delete(MongoCollection<?> collection, Instant now) {
        var expired = new ArrayList<BsonValue>();
        collection
                .withDocumentClass(BsonDocument.class)
                .find(Filters.lt(FIELD, now))
                .projection(Projections.include(ID))
                .map(document -> document.get(ID))
                .into(expired);
        expired.forEach(id -> collection.deleteOne(Filters.eq(ID, id)));
        return expired.size();
    }
}
