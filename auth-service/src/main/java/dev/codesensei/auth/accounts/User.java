package dev.codesensei.auth.accounts;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An account as stored. Never used outside this package: others see {@link UserView}.
 *
 * @param username as its owner wrote it; {@link Username} holds the form that is unique
 * @param passwordHash bcrypt in modular crypt format
 * @param version counts the changes
 */
@MongoEntity(collection = "users")
public record User(
        @BsonId String id,
        String username,
        @Nullable String email,
        @Nullable String displayName,
        String passwordHash,
        Role role,
        Profile profile,
        long version,
        Instant createdAt) {}
