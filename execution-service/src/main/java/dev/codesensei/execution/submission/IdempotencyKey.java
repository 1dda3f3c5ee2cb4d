package dev.codesensei.execution.submission;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A client's promise that two requests are one, as stored.
 *
 * @param id the user and the key, so that keys of two users never meet
 * @param bodyHash SHA-256 of what was sent, without how long to wait for it
 * @param jobId chosen before anything else was done
 */
public record IdempotencyKey(@BsonId String id, String bodyHash, String jobId, Instant expiresAt) {}
