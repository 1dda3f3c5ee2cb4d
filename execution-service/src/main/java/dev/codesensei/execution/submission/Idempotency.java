package dev.codesensei.execution.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Sees to it that a request repeated with its key becomes one job. */
@ApplicationScoped
class Idempotency {

    private final IdempotencyRepository keys;
    private final SubmissionConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(IdempotencyRepository keys, SubmissionConfig config, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** The job that a request stands for: {@code newJobId} for a new key, the first one's job for a repeat. */
    String jobFor(String owner, String key, NewSubmission request, String newJobId) {
        Instant now = clock.instant();
        var claim = new IdempotencyKey(owner + ":" + key, hash(request), newJobId, now.plus(config.idempotencyKeep()));
        if (keys.insert(claim)) {
            return newJobId;
        }
        Optional<IdempotencyKey> found = keys.find(claim.id());
        found.filter(old -> old.expiresAt().isBefore(now)).ifPresent(keys::deleteExpired);
        if (found.isEmpty() || found.get().expiresAt().isBefore(now)) {
            return jobFor(owner, key, request, newJobId);
        }
        IdempotencyKey known = found.get();
        if (!known.bodyHash().equals(claim.bodyHash())) {
            throw new ApiException(SubmissionErrors.KEY_REUSED, "Use a new key for a new program");
        }
        return known.jobId();
    }

    /** The embedded store has no expiry of its own. */
    @Scheduled(every = "1h", delayed = "10m")
    void removeExpired() {
        keys.deleteExpired(clock.instant());
    }

    private String hash(NewSubmission request) {
        var body = new NewSubmission(
                request.language(),
                request.version(),
                request.code(),
                request.files(),
                request.stdin(),
                request.args(),
                request.limits(),
                null);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A submission that was read can be written, and every JDK has SHA-256", e);
        }
    }
}
