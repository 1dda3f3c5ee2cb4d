package dev.codesensei.problem.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A job as stored.
 *
 * @param report what its owner should know, as JSON
 * @param error why it did not work, as JSON
 * @param deadline by when it has ended, unless whoever did it is gone
 */
public record Job(
        @BsonId String id,
        String kind,
        String owner,
        JobState state,
        int done,
        int total,
        String message,
        @Nullable String report,
        @Nullable String error,
        Instant createdAt,
        Instant deadline,
        Instant expiresAt) {

    private static final Duration KEPT = Duration.ofDays(7);

    static Job queued(String kind, String owner, Instant now, Duration longest) {
        Instant created = now.truncatedTo(ChronoUnit.MILLIS);
        return new Job(
                UUID.randomUUID().toString(),
                kind,
                owner,
                JobState.QUEUED,
                0,
                0,
                "Waits for its turn",
                null,
                null,
                created,
                created.plus(longest),
                created.plus(KEPT));
    }

    Job running(int nowDone, int ofTotal, String nowMessage) {
        return copy(JobState.RUNNING, nowDone, ofTotal, nowMessage, null, null);
    }

    /** A job that is heard of at intervals has ended, or whoever did it is gone, when it has not been for so long. */
    Job heardOf(Instant now, Duration silence) {
        return new Job(
                id,
                kind,
                owner,
                state,
                done,
                total,
                message,
                report,
                error,
                createdAt,
                now.plus(silence).truncatedTo(ChronoUnit.MILLIS),
                expiresAt);
    }

    Job ended(JobState how, String nowMessage, @Nullable String withReport, @Nullable String withError) {
        return copy(how, done, total, nowMessage, withReport, withError);
    }

    boolean hasEnded() {
        return switch (state) {
            case QUEUED, RUNNING -> false;
            case DONE, FAILED, REFUSED -> true;
        };
    }

    private Job copy(
            JobState newState,
            int newDone,
            int newTotal,
            String newMessage,
            @Nullable String newReport,
            @Nullable String newError) {
        return new Job(
                id,
                kind,
                owner,
                newState,
                newDone,
                newTotal,
                newMessage,
                newReport,
                newError,
                createdAt,
                deadline,
                expiresAt);
    }
}
