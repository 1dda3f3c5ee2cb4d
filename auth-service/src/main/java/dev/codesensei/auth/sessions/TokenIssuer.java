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
public final class TokenIssuer {

    /** A signed token and how long it is accepted. */
    public record AccessToken(String token, long expiresInSeconds) {}

    /** The role of services, which nobody can be given. */
    private static final String SERVICE = "service";

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

    /** A token for a service of this suite, which speaks for itself and for nobody else. */
    public AccessToken issueForService(String name, Duration lifetime) {
        return sign(claims(SERVICE + ":" + name, name, SERVICE), lifetime);
    }

    private AccessToken sign(UserView user, String sessionId, Duration lifetime) {
        JwtClaimsBuilder claims =
                claims(user.id(), user.username(), user.role()).claim("sid", sessionId);
        String ageGroup = user.profile().ageGroup();
        if (ageGroup != null) {
            claims.claim("age_group", ageGroup);
        }
        return sign(claims, lifetime);
    }

    private static JwtClaimsBuilder claims(String subject, String username, String role) {
        return Jwt.issuer(SigningKey.SUITE)
                .audience(SigningKey.SUITE)
                .subject(subject)
                .upn(username)
                .claim("username", username)
                .claim("role", role)
                .groups(Set.of(role))
                .claim("jti", UUID.randomUUID().toString());
    }

    private AccessToken sign(JwtClaimsBuilder claims, Duration lifetime) {
        Instant now = clock.instant();
        String token = claims.issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .jws()
                .keyId(key.id())
                .sign(key.privateKey());
        return new AccessToken(token, lifetime.toSeconds());
    }
}
