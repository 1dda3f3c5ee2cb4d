package dev.codesensei.auth.sessions;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One sign-in and every refresh token that descends from it, as stored.
 *
 * @param ended set by signing out, and when a used refresh token came again
 * @param expiresAt when the family ends at the latest; the store removes the document then
 */
@MongoEntity(collection = "sessions")
public record Session(@BsonId String id, String userId, boolean ended, Instant createdAt, Instant expiresAt) {

    boolean isLiveAt(Instant now) {
        return !ended && now.isBefore(expiresAt);
    }
}
