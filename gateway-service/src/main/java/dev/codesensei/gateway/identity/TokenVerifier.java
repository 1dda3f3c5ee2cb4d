package dev.codesensei.gateway.identity;

import io.vertx.core.Future;

/** Checks access tokens, on the event loop and without blocking it. */
public interface TokenVerifier {

    /** Completes on the caller's event loop, at once unless the keys must be fetched first; never fails. */
    Future<TokenCheck> check(String token);
}
