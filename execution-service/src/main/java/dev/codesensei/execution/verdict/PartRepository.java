package dev.codesensei.execution.verdict;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.codesensei.execution.storing.Expiry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Queries over the large values of results, in packed parts. Every value has parts of its own, even an equal one of the
 * same job, so that whoever stored a value in vain can remove it.
 */
@ApplicationScoped
class PartRepository {

    /** Before packing; with what bad luck at packing adds, well below the 16 MiB of a document. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String COLLECTION = "executionparts";
    private static final String ID = "_id";
    private static final String PACKED = "packed";

    /** Parts outlive what refers to them, so that no reader finds one without the other. */
    private static final Duration LONGER = Duration.ofDays(1);

    private final MongoCollection<BsonDocument> parts;

    PartRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.parts = client.getDatabase(database).getCollection(COLLECTION, BsonDocument.class);
    }

    /**
     * What a value belongs to.
     *
     * @param expiresAt when that may be removed; never, where it is absent
     */
    record Owner(String jobId, @Nullable Instant expiresAt) {}

    void createIndexes(@Observes StartupEvent start) {
        Expiry.createIndex(parts);
    }

    /** Stores a value and answers the ids of its parts. */
    BsonArray insert(byte[] value, Owner owner) {
        var ids = new BsonArray();
        for (int start = 0; start < value.length; start += MOST_BYTES) {
            var id = new BsonString(owner.jobId() + '/' + UUID.randomUUID());
            byte[] part = Arrays.copyOfRange(value, start, Math.min(value.length, start + MOST_BYTES));
            parts.insertOne(document(id, part, owner.expiresAt()));
            ids.add(id);
        }
        return ids;
    }

    /** The value that has these parts. */
    byte[] find(BsonArray ids) {
        var value = new ByteArrayOutputStream();
        for (BsonValue id : ids) {
            BsonDocument part = parts.find(Filters.eq(ID, id)).first();
            if (part == null) {
                throw new IllegalStateException(
                        "The store has lost " + id.asString().getValue());
            }
            value.writeBytes(Packing.unpack(part.getBinary(PACKED).getData()));
        }
        return value.toByteArray();
    }

    void delete(List<BsonValue> ids) {
        ids.forEach(id -> parts.deleteOne(Filters.eq(ID, id)));
    }

    void deleteExpired(Instant now) {
        Expiry.delete(parts, now);
    }

    private static BsonDocument document(BsonString id, byte[] bytes, @Nullable Instant expiresAt) {
        var document = new BsonDocument(ID, id).append(PACKED, new BsonBinary(Packing.pack(bytes)));
        if (expiresAt != null) {
            long millis = expiresAt.plus(LONGER).toEpochMilli();
            document.append(Expiry.FIELD, new BsonDateTime(millis));
        }
        return document;
    }
}
