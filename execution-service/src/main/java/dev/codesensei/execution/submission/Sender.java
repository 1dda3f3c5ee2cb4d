package dev.codesensei.execution.submission;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a program, and how the request is known elsewhere.
 *
 * @param isGuest whether nobody knows them: they may do less
 */
record Sender(String userId, @Nullable String idempotencyKey, String traceId, boolean isGuest) {

    /** As the sender of one program of a batch: a repeated batch is the same programs in the same places. */
    Sender ofMember(int place) {
        return idempotencyKey == null ? this : new Sender(userId, idempotencyKey + " " + place, traceId, isGuest);
    }
}
