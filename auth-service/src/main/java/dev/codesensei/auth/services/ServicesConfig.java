package dev.codesensei.auth.services;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which services may ask for a token. */
@ConfigMapping(prefix = "sensei.services")
interface ServicesConfig {

    /** What each service has to know, by its name; a service without a secret gets no token. */
    Map<String, Optional<String>> secrets();

    /** How long a token of a service is accepted. */
    @WithDefault("10m")
    Duration tokenLifetime();
}
