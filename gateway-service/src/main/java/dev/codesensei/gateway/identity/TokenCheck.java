package dev.codesensei.gateway.identity;

import java.time.Instant;

/** What became of checking an access token. */
public sealed interface TokenCheck {

    /** Signed by a trusted key, for us, and not expired. */
    record Valid(Instant expiresAt) implements TokenCheck {}

    /** Was valid once. */
    record Expired() implements TokenCheck {}

    /** Not a token of ours. */
    record Invalid() implements TokenCheck {}

    /** Signed with a key that is not known here, while the sign-in service cannot be asked. */
    record Unverifiable() implements TokenCheck {}
}
