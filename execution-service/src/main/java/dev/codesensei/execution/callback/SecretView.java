package dev.codesensei.execution.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The secret with which a user's callbacks are signed.
 *
 * @param previousUntil until when the secret before this one signs as well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SecretView(String secret, @Nullable Instant previousUntil) {}
