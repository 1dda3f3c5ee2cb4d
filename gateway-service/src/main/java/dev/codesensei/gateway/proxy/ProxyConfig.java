package dev.codesensei.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The connections to the services. */
@ConfigMapping(prefix = "sensei.proxy")
public interface ProxyConfig {

    /**
     * Connections to one service from one event loop; each waiting call and each open stream holds one. Enough for five
     * thousand streams on a machine with one processor.
     */
    @WithDefault("6144")
    @Min(1) int connections();

    /** Requests of one event loop that may wait for a connection; further ones are answered 503. */
    @WithDefault("1024")
    @Min(0) int queue();

    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connect();

    /** How long an unused connection is kept. Shorter than the services keep theirs, so that few go stale. */
    @WithDefault("60s")
    Duration keepAlive();
}
