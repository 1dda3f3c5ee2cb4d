package dev.codesensei.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Which access tokens are trusted. */
@ConfigMapping(prefix = "sensei.identity")
public interface IdentityConfig {

    /** Where the keys are published that tokens are signed with. */
    @WithDefault("${sensei.auth-url}/api/auth/.well-known/jwks.json")
    URI keySet();

    /** The issuer that a token must name. */
    @WithDefault("code-sensei")
    String issuer();

    /** The audience that a token must name. */
    @WithDefault("code-sensei")
    String audience();

    /** A token with an unknown key makes the keys be fetched again, but not more often than this. */
    @WithDefault("3s")
    Duration refreshInterval();

    /** Keys older than this are fetched again while they are still used, so that a withdrawn key stops being trusted. */
    @WithDefault("5m")
    Duration maxAge();

    /** How long the sign-in service may take to send its keys. */
    @WithDefault("2s")
    Duration timeout();

    /** Tokens that are remembered as valid. */
    @WithDefault("50000")
    @Min(1) int rememberedTokens();
}
