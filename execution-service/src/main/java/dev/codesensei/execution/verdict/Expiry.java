package dev.codesensei.execution.verdict;

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
final class Expiry {

    private static final String ID = "_id";

    private Expiry() {}

    static void createIndex(MongoCollection<?> collection) {
        collection.createIndex(
                Indexes.ascending(ExecutionResult.EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /** One by one: told to remove many, the embedded store has them all in its memory first. */
    static int delete(MongoCollection<BsonDocument> collection, Instant now) {
        var expired = new ArrayList<BsonValue>();
        collection
                .find(Filters.lt(ExecutionResult.EXPIRES_AT, now))
                .projection(Projections.include(ID))
                .map(document -> document.get(ID))
                .into(expired);
        expired.forEach(id -> collection.deleteOne(Filters.eq(ID, id)));
        return expired.size();
    }
}
