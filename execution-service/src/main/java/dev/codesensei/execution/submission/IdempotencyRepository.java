package dev.codesensei.execution.submission;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.codesensei.execution.storing.Expiry;
import dev.codesensei.execution.storing.Uniqueness;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over idempotency keys, all by {@code _id}. */
@ApplicationScoped
class IdempotencyRepository {

    private final MongoCollection<IdempotencyKey> keys;

    IdempotencyRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.keys = client.getDatabase(database).getCollection("idempotencykeys", IdempotencyKey.class);
    }

    void createIndexes(@Observes StartupEvent start) {
        Expiry.createIndex(keys);
    }

    /** Stores a key; the store decides who was first. False when the key is there already. */
    boolean insert(IdempotencyKey key) {
        return Uniqueness.insert(keys, key);
    }

    Optional<IdempotencyKey> find(String id) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", id)).first());
    }

    /** Removes a key only if it is still the expired one that was seen. */
    void deleteExpired(IdempotencyKey seen) {
        keys.deleteOne(Filters.and(Filters.eq("_id", seen.id()), Filters.eq(Expiry.FIELD, seen.expiresAt())));
    }

    /** In one step, unlike {@link Expiry#delete}: the id of an expired key may be claimed again at any time. */
    void deleteExpired(Instant now) {
        keys.deleteMany(Filters.lt(Expiry.FIELD, now));
    }
}
