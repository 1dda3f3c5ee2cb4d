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
 * Refresh tokens and their rotation. Each token can be exchanged once. One that comes again was copied, and nobody can
 * tell the thief from the owner: the whole family ends. Of two that come at the same moment, as from two tabs of a
 * browser, one wins and the other is only refused; it finds the winner's cookie when it tries again.
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
        Optional<RefreshToken> token =
                tokens.findByIdOptional(hash(refreshToken)).filter(found -> now.isBefore(found.expiresAt()));
        token.filter(RefreshToken::used).ifPresent(this::endStolen);
        // The token is used up last, so that whoever wins it is not refused for what the losers do meanwhile.
        return token.filter(found -> !found.used())
                .flatMap(found -> sessions.findByIdOptional(found.sessionId()))
                .filter(session -> session.isLiveAt(now))
                .filter(_ -> tokens.use(hash(refreshToken)))
                .map(session -> grant(session, now));
    }

    void end(String sessionId) {
        sessions.end(sessionId);
    }

    /** Ends the session of this refresh token, used or not. */
    void endOf(String refreshToken) {
        tokens.findByIdOptional(hash(refreshToken)).ifPresent(token -> end(token.sessionId()));
    }

    private void endStolen(RefreshToken token) {
        Log.warn("A refresh token came a second time, its session ends");
        end(token.sessionId());
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
