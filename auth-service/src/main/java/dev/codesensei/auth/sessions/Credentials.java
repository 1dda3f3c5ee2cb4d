package dev.codesensei.auth.sessions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody sends to sign in. */
record Credentials(
        @NotNull(message = "is missing") @Size(max = 32, message = "must have at most 32 characters") String username,

        @NotNull(message = "is missing") @Size(max = 128, message = "must have at most 128 characters") String password) {}
