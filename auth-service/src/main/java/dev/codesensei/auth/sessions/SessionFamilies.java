package dev.codesensei.auth.sessions;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens and their rotation. Each token can be exchanged once. One that comes a second time was copied, and
 * nobody can tell the thief from the owner: the whole family ends, also when the two came at the same moment.
 */
@ApplicationScoped
class SessionFamilies {

    private static final int TOKEN_BYTES = 32;

    private final SessionRepository sessions;
    private final RefreshTokenRepository tokens;
    private final SessionsConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SessionFamilies(SessionRepository sessions, RefreshTokenRepository tokens, SessionsConfig config, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    /** A session and its newest refresh token, which is known to its owner only. */
    record Grant(Session session, String refreshToken) {}

    Grant begin(String userId) {
        Instant now = clock.instant();
        var session = new Session(UUID.randomUUID().toString(), userId, false, now, now.plus(config.familyLifetime()));
        sessions.insert(session);
        return grant(session, now);
    }

    /** Exchanges a refresh token for the next one; empty when it is unknown, expired, used or its session ended. */
    Optional<Grant> rotate(String refreshToken) {
        Instant now = clock.instant();
        return tokens.findByIdOptional(hash(refreshToken))
                .filter(token -> now.isBefore(token.expiresAt()))
                .filter(this::useOrEnd)
                .flatMap(token -> sessions.findByIdOptional(token.sessionId()))
                .filter(session -> session.isLiveAt(now))
                .map(session -> grant(session, now));
    }

    void end(String sessionId) {
        sessions.end(sessionId);
    }

    /** Ends the session of this refresh token, used or not. */
    void endOf(String refreshToken) {
        tokens.findByIdOptional(hash(refreshToken)).ifPresent(token -> end(token.sessionId()));
    }

    private boolean useOrEnd(RefreshToken token) {
        boolean first = tokens.use(token.hash());
        if (!first) {
            Log.warn("A refresh token came a second time, its session ends");
            end(token.sessionId());
        }
        return first;
    }

    private Grant grant(Session session, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String refreshToken = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.insert(new RefreshToken(hash(refreshToken), session.id(), false, expiry(session, now)));
        return new Grant(session, refreshToken);
    }

    private Instant expiry(Session session, Instant now) {
        Instant ownEnd = now.plus(config.refreshTokenLifetime());
        return ownEnd.isBefore(session.expiresAt()) ? ownEnd : session.expiresAt();
    }

    /** No salt: the token is random, and the hash has to be found by itself. */
    private static String hash(String refreshToken) {
        try {
            byte[] token = refreshToken.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
