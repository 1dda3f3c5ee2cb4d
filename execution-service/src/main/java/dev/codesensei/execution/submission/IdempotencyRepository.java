package dev.codesensei.execution.submission;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over idempotency keys, all by {@code _id}. */
@ApplicationScoped
class IdempotencyRepository {

    private final MongoCollection<IdempotencyKey> keys;

    IdempotencyRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.keys = client.getDatabase(database).getCollection("idempotencykeys", IdempotencyKey.class);
    }

    void createIndexes(@Observes StartupEvent start) {
        keys.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /** Stores a key; the store decides who was first. False when the key is there already. */
    boolean insert(IdempotencyKey key) {
        try {
            keys.insertOne(key);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<IdempotencyKey> find(String id) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", id)).first());
    }

    /** Removes a key only if it is still the expired one that was seen. */
    void deleteExpired(IdempotencyKey seen) {
        keys.deleteOne(Filters.and(Filters.eq("_id", seen.id()), Filters.eq("expiresAt", seen.expiresAt())));
    }

    long deleteExpired(Instant now) {
        return keys.deleteMany(Filters.lt("expiresAt", now)).getDeletedCount();
    }
}
