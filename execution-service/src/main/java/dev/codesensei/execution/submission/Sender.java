package dev.codesensei.execution.submission;

import org.jspecify.annotations.Nullable;

/** Who sends a program, and how the request is known elsewhere. */
record Sender(String userId, @Nullable String idempotencyKey, String traceId) {}
