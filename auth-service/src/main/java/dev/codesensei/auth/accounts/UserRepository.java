package dev.codesensei.auth.accounts;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Queries over stored users. */
@ApplicationScoped
class UserRepository implements PanacheMongoRepositoryBase<User, String> {

    void insert(User user) {
        mongoCollection().insertOne(user);
    }

    /** Sets these fields, by their paths in the document, in one atomic step; returns the user as it then is. */
    Optional<User> set(String id, Map<String, Object> fields) {
        List<Bson> changes = new ArrayList<>();
        fields.forEach((path, value) -> changes.add(Updates.set(path, value)));
        changes.add(Updates.inc("version", 1L));
        return Optional.ofNullable(mongoCollection()
                .findOneAndUpdate(
                        Filters.eq("_id", id),
                        Updates.combine(changes),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }
}
