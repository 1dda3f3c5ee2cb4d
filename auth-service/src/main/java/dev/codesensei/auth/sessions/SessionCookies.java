package dev.codesensei.auth.sessions;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookies that keep a browser signed in; no script can read them, and no other site's form sends them. */
@Singleton
final class SessionCookies {

    static final String REFRESH = "sensei_refresh";

    private static final String ACCESS = "sensei_token";
    private static final String EVERYWHERE = "/";

    /** The refresh token travels only to the service that exchanges it. */
    private static final String AUTH_ONLY = "/api/auth";

    private final SessionsConfig config;

    SessionCookies(SessionsConfig config) {
        this.config = config;
    }

    NewCookie[] of(SignedIn signedIn) {
        return new NewCookie[] {
            cookie(ACCESS, EVERYWHERE, signedIn.token(), config.accessTokenLifetime()),
            cookie(REFRESH, AUTH_ONLY, signedIn.refreshToken(), config.refreshTokenLifetime())
        };
    }

    NewCookie[] cleared() {
        return new NewCookie[] {
            cookie(ACCESS, EVERYWHERE, "", Duration.ZERO), cookie(REFRESH, AUTH_ONLY, "", Duration.ZERO)
        };
    }

    private NewCookie cookie(String name, String path, String value, Duration lifetime) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(Math.toIntExact(lifetime.toSeconds()))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(config.secureCookies())
                .build();
    }
}
