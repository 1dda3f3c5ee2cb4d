package dev.codesensei.auth.sessions;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A refresh token as stored: not the token itself, of which the store learns only the hash.
 *
 * @param used whether it was exchanged; kept until it expires, since its return tells of a theft
 */
@MongoEntity(collection = "refreshtokens")
public record RefreshToken(@BsonId String hash, String sessionId, boolean used, Instant expiresAt) {}
