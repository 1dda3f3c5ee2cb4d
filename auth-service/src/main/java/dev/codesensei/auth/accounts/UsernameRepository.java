package dev.codesensei.auth.accounts;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Queries over the names that are taken. */
@ApplicationScoped
class UsernameRepository implements PanacheMongoRepositoryBase<Username, String> {

    /** Takes a name for a user; the store decides who was first. Returns false when somebody has it. */
    boolean take(String username, String userId) {
        try {
            mongoCollection().insertOne(new Username(Username.normalised(username), userId));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<String> ownerOf(String username) {
        return findByIdOptional(Username.normalised(username)).map(Username::userId);
    }
}
