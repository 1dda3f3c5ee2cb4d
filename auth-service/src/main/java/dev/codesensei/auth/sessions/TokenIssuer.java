package dev.codesensei.auth.sessions;

import dev.codesensei.auth.accounts.Role;
import dev.codesensei.auth.accounts.UserView;
import dev.codesensei.auth.keys.SigningKey;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Writes and signs access tokens. */
@Singleton
final class TokenIssuer {

    /** A signed token and how long it is accepted. */
    record AccessToken(String token, long expiresInSeconds) {}

    private final SigningKey key;
    private final SessionsConfig config;
    private final Clock clock;

    TokenIssuer(SigningKey key, SessionsConfig config, Clock clock) {
        this.key = key;
        this.config = config;
        this.clock = clock;
    }

    AccessToken issue(UserView user, String sessionId) {
        return sign(user, sessionId, config.accessTokenLifetime());
    }

    /** A token for somebody without an account; the name is told apart from others by the beginning of the id. */
    AccessToken issueForGuest() {
        String id = UUID.randomUUID().toString();
        UserView guest = UserView.guest(id, Role.GUEST.label() + "-" + id.substring(0, 8));
        return sign(guest, id, config.guestLifetime());
    }

    private AccessToken sign(UserView user, String sessionId, Duration lifetime) {
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer(SigningKey.SUITE)
                .audience(SigningKey.SUITE)
                .subject(user.id())
                .upn(user.username())
                .claim("username", user.username())
                .claim("role", user.role())
                .groups(Set.of(user.role()))
                .claim("sid", sessionId)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime));
        String ageGroup = user.profile().ageGroup();
        if (ageGroup != null) {
            claims.claim("age_group", ageGroup);
        }
        return new AccessToken(claims.jws().keyId(key.id()).sign(key.privateKey()), lifetime.toSeconds());
    }
}
