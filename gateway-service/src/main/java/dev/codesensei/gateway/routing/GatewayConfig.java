package dev.codesensei.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The services behind the gateway and the table of routes to them. */
@ConfigMapping(prefix = "sensei.gateway")
public interface GatewayConfig {

    /** Base address of each service, by name: {@code http://host:port}, without a path. */
    Map<String, URI> upstreams();

    /** The routes, by name; the longest prefix that matches wins. */
    Map<String, RouteConfig> routes();

    /** One row of the table. */
    interface RouteConfig {

        /** Path prefix; it matches whole segments only. */
        String prefix();

        /** Name of the service that answers. */
        String upstream();

        /** What is asked of the caller's token. */
        @WithDefault("required")
        Authentication authentication();

        /** Largest request body. */
        @WithDefault("1M")
        MemorySize maxBody();

        /** How long the service may take until its answer begins. */
        @WithDefault("30s")
        Duration firstByte();

        /** How long an answer that has begun, or a WebSocket, may pause. */
        @WithDefault("75s")
        Duration idle();

        /** Whether a connection may become a WebSocket here; elsewhere the wish is not passed on. */
        @WithDefault("false")
        boolean webSocket();
    }
}
