package dev.codesensei.execution.callback;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over changes of secrets, all by {@code _id}. */
@ApplicationScoped
class SecretRepository {

    private static final String ID = "_id";

    private final MongoCollection<CallbackSecret> secrets;

    SecretRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.secrets = client.getDatabase(database).getCollection("callbacksecrets", CallbackSecret.class);
    }

    Optional<CallbackSecret> find(String owner) {
        return Optional.ofNullable(secrets.find(Filters.eq(ID, owner)).first());
    }

    CallbackSecret change(String owner, Instant now) {
        return Objects.requireNonNull(secrets.findOneAndUpdate(
                Filters.eq(ID, owner),
                Updates.combine(Updates.inc(CallbackSecret.VERSION, 1), Updates.set(CallbackSecret.CHANGED_AT, now)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    }
}
