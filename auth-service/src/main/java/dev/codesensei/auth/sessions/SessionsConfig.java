package dev.codesensei.auth.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long somebody stays signed in. */
@ConfigMapping(prefix = "sensei.sessions")
public interface SessionsConfig {

    /** How long an access token is accepted; nothing can call it back earlier. */
    @WithDefault("15m")
    Duration accessTokenLifetime();

    /** How long a guest's token is accepted; there is no refresh. */
    @WithDefault("1h")
    Duration guestLifetime();

    /** How long an unused refresh token can be exchanged. */
    @WithDefault("7d")
    Duration refreshTokenLifetime();

    /** How long a sign-in lasts, however often it is refreshed. */
    @WithDefault("30d")
    Duration familyLifetime();

    /** Whether cookies are sent over HTTPS only; for every installation that has HTTPS. */
    @WithDefault("false")
    boolean secureCookies();

    /** How often expired documents are removed from a store that does not do so by itself. */
    @WithDefault("1h")
    Duration sweepEvery();
}
