package dev.codesensei.execution.submission;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a program, and how the request is known elsewhere.
 *
 * @param roles what they may do
 */
record Sender(String userId, @Nullable String idempotencyKey, String traceId, Set<String> roles) {

    private static final String GUEST = "guest";

    /** As the sender of one program of a batch: a repeated batch is the same programs in the same places. */
    Sender ofMember(int place) {
        return idempotencyKey == null ? this : new Sender(userId, idempotencyKey + " " + place, traceId, roles);
    }

    /** Whether nobody knows them: they may do less. */
    boolean isGuest() {
        return roles.contains(GUEST);
    }
}
