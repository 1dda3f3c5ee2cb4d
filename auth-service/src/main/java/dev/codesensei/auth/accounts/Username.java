package dev.codesensei.auth.accounts;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A taken name as stored. A document of its own makes the store decide who was first, and a sign-in a read by identity.
 *
 * @param name the name in lower case
 */
@MongoEntity(collection = "usernames")
public record Username(@BsonId String name, String userId) {

    static String normalised(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
