package dev.codesensei.execution.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.queue.Partitions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sees to it that a request repeated with its key becomes one job. */
@ApplicationScoped
class Idempotency {

    /** A UUID of version 8 says that its bits follow from something of the application's own. */
    private static final long VERSION_BITS = 0xF000;

    private static final long VERSION = 0x8000;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final IdempotencyRepository keys;
    private final SubmissionConfig config;
    private final ObjectMapper json;
    private final Partitions partitions;
    private final Clock clock;

    Idempotency(
            IdempotencyRepository keys,
            SubmissionConfig config,
            ObjectMapper json,
            Partitions partitions,
            Clock clock) {
        this.partitions = partitions;
        this.keys = keys;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** The job that a request stands for: a new one for a new key or for none, the first one's job for a repeat. */
    String jobFor(Sender sender, JobKind kind, NewSubmission request) {
        return sender.idempotencyKey() == null
                ? partitions.newJobId(sender.userId())
                : jobFor(sender.userId(), sender.idempotencyKey(), digest(body(kind, request)));
    }

    private String jobFor(String owner, String key, byte[] body) {
        Instant now = clock.instant();
        String id = owner + ":" + key;
        String bodyHash = HexFormat.of().formatHex(body);
        var claim =
                new IdempotencyKey(id, bodyHash, jobId(owner, id, bodyHash, now), now.plus(config.idempotencyKeep()));
        if (keys.insert(claim)) {
            return claim.jobId();
        }
        Optional<IdempotencyKey> found = keys.find(claim.id());
        found.filter(old -> old.expiresAt().isBefore(now)).ifPresent(keys::deleteExpired);
        if (found.isEmpty() || found.get().expiresAt().isBefore(now)) {
            return jobFor(owner, key, body);
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

    /**
     * Follows from what is claimed, so that a repeat is the same job even if the store has lost the key with its last
     * writes: the queue still knows the job. After the key has expired it is another one.
     */
    private String jobId(String owner, String id, String bodyHash, Instant now) {
        long period = now.toEpochMilli() / config.idempotencyKeep().toMillis();
        var claimed = "%s %s %d".formatted(id, bodyHash, period).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bits = ByteBuffer.wrap(digest(claimed));
        return partitions.jobId(
                owner,
                new UUID((bits.getLong() & ~VERSION_BITS) | VERSION, (bits.getLong() & ~VARIANT_BITS) | VARIANT));
    }

    private byte[] body(JobKind kind, NewSubmission request) {
        try {
            return json.writeValueAsBytes(List.of(kind, request.program()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A submission that was read can be written", e);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
